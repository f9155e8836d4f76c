'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on a server and until the page has been hydrated: no handler of React runs before. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
