'use client'
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { usePart } from './usePart.js'

interface DialogProps {
  /** The person wants it closed. Nothing that runs is stopped by that. */
  readonly onClose: () => void
  /** What opened it, and gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>
  readonly status: string
  readonly children: ReactNode
}

interface DialogFrame {
  readonly titleId: string
  readonly close: () => void
}

const DialogContext = createContext<DialogFrame>({ titleId: '', close: () => {} })

/** The frame around a view: its title's id, and how to close it. */
export const useDialogFrame = () => useContext(DialogContext)

/** A native modal dialog. It is open as long as it is mounted. */
export function Dialog({ onClose, opener, status, children }: DialogProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // A form in a form of the app would send the app's page away: browsers hold its submit event back.
  const [inForm] = useState(() => opener.current?.closest('form') != null)
  const pressed = useRef<EventTarget | null>(null)
  useModal(dialog, opener)
  const element = usePart({
    tag: 'dialog',
    name: 'dialog',
    state: { status },
    props: {},
    forwardedRef: dialog,
    own: {
      'aria-labelledby': titleId,
      onCancel(event: SyntheticEvent) {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      },
      // The browser may close it without asking, at the second Escape.
      onClose: () => dialog.current?.open === false && onClose(),
      onMouseDown(event: MouseEvent) {
        pressed.current = event.target
      },
      onClick(event: MouseEvent) {
        const onBackdrop = event.target === dialog.current && pressed.current === event.target
        if (onBackdrop && !holdsTypedText(event.target as HTMLDialogElement)) onClose()
      },
      children,
    },
  })
  return (
    <DialogContext.Provider value={{ titleId, close: onClose }}>
      {inForm ? createPortal(element, document.body) : element}
    </DialogContext.Provider>
  )
}

function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  opener: RefObject<HTMLElement | null>,
): void {
  const { moveLiveRegion } = useBackupEnvironment()
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (!element.open) element.showModal()
    moveLiveRegion(element)
    return () => {
      moveLiveRegion(null)
      // Once it is out of the page, and React hears of focus again.
      queueMicrotask(() => {
        if (document.activeElement === document.body) opener.current?.focus()
      })
    }
  }, [dialog, opener, moveLiveRegion])
}

/** A stray click must not cost anybody what they typed. */
function holdsTypedText(dialog: HTMLDialogElement): boolean {
  const inputs = dialog.querySelectorAll<HTMLInputElement>('input:not([readonly])')
  return [...inputs].some(({ type, value }) => /password|text/.test(type) && value !== '')
}
