'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { claimKeys, type KeyScope } from './ownKeys.js'

/**
 * Claims the input events of an element as long as it is shown.
 * @param claims Which of its events no listener of the page may receive. Keep it the same between renders.
 * @param options.onKey Called with each of its key events, in place of React's key handlers.
 * @param options.modal See {@link KeyScope}.
 */
export function useOwnKeys(
  ref: RefObject<Element | null>,
  claims: KeyScope['claims'],
  { onKey, modal = false }: Pick<KeyScope, 'onKey' | 'modal'> = {},
): void {
  const newest = useRef(onKey)
  useEffect(() => {
    newest.current = onKey
  })
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    return claimKeys({ element, claims, modal, onKey: (event) => newest.current?.(event) })
  }, [ref, claims, modal])
}
