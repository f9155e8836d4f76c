'use client'
import { type DependencyList, type EffectCallback, useEffect, useLayoutEffect } from 'react'

/** A layout effect in a part that servers render too: React 18 warns of one there, where none runs. */
export function useClientLayoutEffect(effect: EffectCallback, dependencies?: DependencyList): void {
  // Which hook it is never changes in one place, but React Compiler cannot know that. Chosen outside
  // of the function, it would read `document` while the module loads.
  'use no memo'
  const useEffectHere = typeof document === 'undefined' ? useEffect : useLayoutEffect
  useEffectHere(effect, dependencies)
}
