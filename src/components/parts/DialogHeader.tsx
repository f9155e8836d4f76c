'use client'
import { useEffect, useRef } from 'react'
import { BackButton, type BackButtonProps } from './BackButton.js'
import { useDialogFrame } from './Dialog.js'
import { Icon } from './Icon.js'
import { icons } from './icons.js'

interface DialogHeaderProps {
  readonly title: string
  /** The name of the button that closes the dialog. */
  readonly closeLabel: string
  /** A way back to the view before; none without it. */
  readonly back?: BackButtonProps | undefined
}

/** The head of a view. A new title takes the focus, so that it is read and the next Tab goes on from it. */
export function DialogHeader({ title, closeLabel, back }: DialogHeaderProps) {
  const { titleId, close } = useDialogFrame()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new view.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])
  return (
    <div className="pbk-dialog-header">
      {back && <BackButton {...back} />}
      <h2 id={titleId} className="pbk-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <button type="button" className="pbk-icon-button" aria-label={closeLabel} onClick={close}>
        <Icon path={icons.close} />
      </button>
    </div>
  )
}
