'use client'

/** How long after the first click of a double click the second one can follow, in milliseconds. Windows and GTK use 500 and 400. */
const doubleClickTime = 500

/**
 * Ignores the second click of a double click, which falls on a dialog that the first one opened: it
 * would close the dialog at its backdrop, or press a button that nobody has seen. It is told by its
 * time and its place, over the opener. Clicks by keyboard or by script have no place and count.
 *
 * @returns A function that ends this.
 */
export function ignoreSecondClick(dialog: HTMLElement, opener: HTMLElement | null): () => void {
  const opened = performance.now()
  const box = opener?.getBoundingClientRect()
  const ignore = (event: MouseEvent) => {
    if (performance.now() - opened > doubleClickTime) return stop()
    if (event.isTrusted && event.detail > 0 && box && contains(box, event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const stop = () => dialog.removeEventListener('click', ignore, true)
  dialog.addEventListener('click', ignore, true)
  return stop
}

function contains(box: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
}
