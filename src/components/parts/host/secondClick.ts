'use client'

/** How long after the first click of a double click the second one can follow, in milliseconds. Windows and GTK use 500 and 400. */
const doubleClickTime = 500

/**
 * Ignores the second click of a double click. It lands on the dialog that the first click opened, and
 * would close it at its backdrop or press a button before the person has seen it. `detail` is the
 * number of the click in its sequence, whatever is under the pointer (W3C UI Events, `click`).
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
