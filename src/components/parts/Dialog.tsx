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
} from 'react'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { activeElementAround } from './activeElement.js'
import { openModal } from './host/openModal.js'
import { ignoreSecondClick } from './host/secondClick.js'
import { useOwnKeys } from './host/useOwnKeys.js'
import { usePart } from './usePart.js'

interface DialogProps {
  /** The person wants it closed. Nothing that runs is stopped by that. */
  readonly onClose: () => void
  /** What opened it, and gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>
  readonly status: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

interface DialogFrame {
  readonly titleId: string
  readonly close: () => void
}

const DialogContext = createContext<DialogFrame>({ titleId: '', close: () => {} })

/** The frame around a view: its title's id, and how to close it. */
export const useDialogFrame = () => useContext(DialogContext)

const everything = () => true

/** A native modal dialog. It is open as long as it is mounted. */
export function Dialog({ onClose, opener, status, className, children }: DialogProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const pressed = useRef<EventTarget | null>(null)
  useModal(dialog, opener)
  useOwnKeys(dialog, everything, {
    modal: true,
    onKey({ type, key, defaultPrevented, isComposing }) {
      // The browser does not close it at an Escape that the host has prevented.
      const isEscape = type === 'keydown' && key === 'Escape' && !isComposing
      if (isEscape && defaultPrevented) onClose()
    },
  })
  const element = usePart({
    tag: 'dialog',
    name: 'dialog',
    state: { status },
    props: className === undefined ? {} : { className },
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
    <DialogContext.Provider value={{ titleId, close: onClose }}>{element}</DialogContext.Provider>
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
    const leave = openModal(element)
    const stopIgnoring = ignoreSecondClick(element)
    moveLiveRegion(element)
    return () => {
      leave()
      stopIgnoring()
      moveLiveRegion(null)
      // Once the dialog is out of the page: before, the opener is inert.
      queueMicrotask(() => {
        if (activeElementAround(opener.current) === null) opener.current?.focus()
      })
    }
  }, [dialog, opener, moveLiveRegion])
}

/** A stray click must not cost anybody what they typed. */
function holdsTypedText(dialog: HTMLDialogElement): boolean {
  const inputs = dialog.querySelectorAll<HTMLInputElement>('input:not([readonly])')
  return [...inputs].some(({ type, value }) => /password|text/.test(type) && value !== '')
}
