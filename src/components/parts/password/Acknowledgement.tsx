'use client'
import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { en } from '../../../messages/en/index.js'
import { useMessages } from '../../../react/useMessages.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'

interface AcknowledgementProps {
  readonly kind: 'password' | 'pin'
  readonly field: UseFormRegisterReturn
  readonly missing: boolean
}

/** "Nobody can reset this password." Words may be replaced, but not by nothing. */
export function Acknowledgement({ kind, field, missing }: AcknowledgementProps) {
  const { messages, app } = useMessages()
  const id = useId()
  const title = messages[kind].acknowledgement.trim() || en[kind].acknowledgement
  const blanks = { app, portal: 'Portal' }
  const text =
    messages.form.acknowledgementText(blanks).trim() || en.form.acknowledgementText(blanks)
  return (
    <div className="pbk-ack" data-invalid={missing ? '' : undefined}>
      <label>
        <input
          {...field}
          className="pbk-checkbox"
          type="checkbox"
          aria-required="true"
          aria-invalid={missing ? true : undefined}
          aria-describedby={missing ? `${id}e ${id}t` : `${id}t`}
          aria-labelledby={`${id}l`}
        />
        <span>
          <b id={`${id}l`}>{title}</b>
          <span id={`${id}t`}>{text}</span>
        </span>
      </label>
      {missing && (
        <p id={`${id}e`} className="pbk-error">
          <Icon path={icons.attention} />
          <span>{messages.form.acknowledgementMissing}</span>
        </p>
      )}
    </div>
  )
}
