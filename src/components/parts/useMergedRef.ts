'use client'
import { type Ref, type RefCallback, useCallback } from 'react'

type AnyRef = Ref<HTMLElement> | undefined

/** One callback ref for several refs. */
export function useMergedRef(
  first: AnyRef,
  second?: AnyRef,
  third?: AnyRef,
): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      const refs = [first, second, third]
      const cleanups = refs.map((ref) => attach(ref, element))
      // Only where one of them asked for it: React 18 knows no cleanup and would complain.
      if (cleanups.every((cleanup) => cleanup === undefined)) return
      return () => {
        refs.forEach((ref, index) => {
          const cleanup = cleanups[index]
          if (cleanup) cleanup()
          else attach(ref, null)
        })
      }
    },
    [first, second, third],
  )
}

function attach(ref: AnyRef, element: HTMLElement | null): (() => void) | undefined {
  if (typeof ref === 'function') return ref(element) ?? undefined
  if (ref) ref.current = element
  return undefined
}
