'use client'

// A script of the host that moves every dialog it finds must not fight with this one for ever.
const maxReturns = 3

/**
 * Opens a dialog as a modal, and brings it back where a script of the host moves it: outside of its
 * container React hears none of its events, and a dialog that was moved is no longer modal.
 *
 * @returns A function that ends this, to be called before the dialog is removed.
 */
export function openModal(dialog: HTMLDialogElement): () => void {
  const home = dialog.parentNode
  let returns = 0
  let focused: HTMLElement | null = null
  const remember = (event: FocusEvent) => {
    focused = event.target as HTMLElement
  }
  const bringBack = () => {
    if (dialog.parentNode === home || returns === maxReturns) return
    returns += 1
    home?.appendChild(dialog)
    dialog.removeAttribute('open')
    show(dialog)
    focused?.focus()
  }
  const observer = new MutationObserver(bringBack)
  if (home) observer.observe(home, { childList: true })
  dialog.addEventListener('focusin', remember)
  if (!dialog.open) show(dialog)
  return () => {
    observer.disconnect()
    dialog.removeEventListener('focusin', remember)
    // React looks for it where it put it.
    if (dialog.parentNode !== home) home?.appendChild(dialog)
  }
}

function show(dialog: HTMLDialogElement): void {
  // jsdom has dialogs without modals.
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
}
