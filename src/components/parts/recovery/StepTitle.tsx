'use client'
import { createContext, useContext, useEffect, useRef } from 'react'
import { useMessages } from '../../../react/useMessages.js'
import { BackButton, type BackButtonProps } from '../BackButton.js'
import { DialogHeader } from '../DialogHeader.js'

interface StepTitleProps {
  readonly id: string
  readonly title: string
  /** Follows a step that the person took, so it is read out. */
  readonly takesFocus?: boolean
  readonly back?: BackButtonProps | undefined
}

/** Draws a step's title as the head of the dialog around it. */
export const InDialogContext = createContext(false)

/** The heading of a step. */
export function StepTitle(props: StepTitleProps) {
  const { dialog } = useMessages().messages
  if (!useContext(InDialogContext)) return <PageTitle {...props} />
  const { title, back } = props
  return <DialogHeader title={title} closeLabel={dialog.close} back={back} />
}

function PageTitle({ id, title, takesFocus = false, back }: StepTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <div className="pbk-step-header">
      {back && <BackButton {...back} />}
      <h2 id={id} className="pbk-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </div>
  )
}
