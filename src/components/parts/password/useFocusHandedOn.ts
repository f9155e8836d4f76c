'use client'
import { type RefObject, useEffect } from 'react'
import { activeElementAround } from '../activeElement.js'
import { useClientLayoutEffect } from '../useClientLayoutEffect.js'

/** The focus target of a view that had the focus when it left, until the next view has taken it. */
export interface HandedOnFocus {
  current: RefObject<HTMLElement | null> | null
}

/**
 * Where one view of a form takes the place of another that had the focus, it takes the focus as well.
 * @param handedOnRef Shared by the views.
 * @param target What is focused in this one.
 */
export function useFocusHandedOn(
  handedOnRef: HandedOnFocus,
  target: RefObject<HTMLElement | null>,
): void {
  // The cleanup runs while the elements of the view that goes are still in the page.
  useClientLayoutEffect(() => {
    const form = target.current?.closest('.pbk-form')
    return () => {
      handedOnRef.current = form?.contains(activeElementAround(form)) ? target : null
    }
  }, [handedOnRef, target])
  useEffect(() => {
    const from = handedOnRef.current
    handedOnRef.current = null
    // StrictMode runs the effects of one view twice, as if it had left and come back.
    if (from !== null && from !== target) target.current?.focus()
  }, [handedOnRef, target])
}
