'use client'
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { activeElementAround } from '../activeElement.js'

/**
 * Where one view of a form takes the place of another that had the focus, it takes the focus as well.
 * @param held Shared by the views.
 * @param target What is focused in this one.
 */
export function useFocusHandedOn(
  held: { current: boolean },
  target: RefObject<HTMLElement | null>,
): void {
  // The cleanup runs while the elements of the view that goes are still in the page.
  useLayoutEffect(() => {
    const form = target.current?.closest('.pbk-form')
    return () => {
      held.current = form?.contains(activeElementAround(form)) === true
    }
  }, [held, target])
  useEffect(() => {
    if (!held.current) return
    held.current = false
    target.current?.focus()
  }, [held, target])
}
