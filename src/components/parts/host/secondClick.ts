'use client'

/** How long after the first click of a double click the second one can follow, in milliseconds. Windows and GTK use 500 and 400. */
const doubleClickTime = 500

/**
 * Ignores the second click of a double click, which falls on a dialog that the first one opened: it
 * would close the dialog at its backdrop, or press a button that nobody has seen. Browsers count the
 * clicks of a sequence in `detail`, whatever is under the pointer (W3C UI Events, `click`).
 *
 * @returns A function that ends this.
 */
export function ignoreSecondClick(dialog: HTMLElement): () => void {
  const opened = performance.now()
  const ignore = (event: MouseEvent) => {
    if (performance.now() - opened > doubleClickTime) return stop()
    if (event.detail > 1) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const stop = () => dialog.removeEventListener('click', ignore, true)
  dialog.addEventListener('click', ignore, true)
  return stop
}
