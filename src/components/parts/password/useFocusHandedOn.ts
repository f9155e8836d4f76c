'use client'
import { type RefObject, useEffect } from 'react'
import { activeElementAround } from '../activeElement.js'
import { useClientLayoutEffect } from '../useClientLayoutEffect.js'

/**
 * Where one view of a form takes the place of another that had the focus, it takes the focus as well.
 * @param heldRef Shared by the views.
 * @param target What is focused in this one.
 */
export function useFocusHandedOn(
  heldRef: { current: boolean },
  target: RefObject<HTMLElement | null>,
): void {
  // The cleanup runs while the elements of the view that goes are still in the page.
  useClientLayoutEffect(() => {
    const form = target.current?.closest('.pbk-form')
    return () => {
      heldRef.current = form?.contains(activeElementAround(form)) === true
    }
  }, [heldRef, target])
  useEffect(() => {
    if (!heldRef.current) return
    heldRef.current = false
    target.current?.focus()
  }, [heldRef, target])
}
