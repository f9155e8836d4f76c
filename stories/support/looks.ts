import { useSyncExternalStore } from 'react'

/** What stands in place of the toolbar's choices, and of a story's own. */
export interface Look {
  readonly theme?: string
  readonly direction?: 'ltr' | 'rtl'
  readonly width?: string
}

const asChosen: Look = {}
const listeners = new Set<() => void>()
let worn = asChosen

/** Draws the story on show again in another look: as chosen, when none is given. Nothing of its state is lost. */
export function wearLook(look: Look = asChosen): void {
  worn = look
  for (const listener of listeners) listener()
}

/** The look that is worn. */
export const useLook = () => useSyncExternalStore(subscribe, readLook, readLook)

const readLook = () => worn

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
