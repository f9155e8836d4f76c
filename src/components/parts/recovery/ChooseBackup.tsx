'use client'
import { useId, useState } from 'react'
import type { BackupMethod } from '../../../core/state.js'
import { formatDate } from '../../../messages/formatDate.js'
import { reasonAgainst } from '../../../react/useBackupMethods.js'
import { useMessages } from '../../../react/useMessages.js'
import { useMissing } from '../../../react/useMissing.js'
import type { Recovery } from '../../../react/useRecoveryState.js'
import { Button } from '../Button.js'
import { MethodCard } from '../picker/MethodCard.js'
import { whyUnavailable } from '../picker/whyUnavailable.js'
import { StepTitle } from './StepTitle.js'

interface ChooseBackupProps {
  readonly titleId: string
  readonly recovery: Extract<Recovery, { status: 'idle' }>
  /** Follows a step back that the person took. */
  readonly takesFocus: boolean
  /** Leads to the view before; undefined where there is none. */
  readonly back: (() => void) | undefined
}

/** Which backup do you want to open? The newest first, and last what does not run here, with the reason. */
export function ChooseBackup({ titleId, recovery, takesFocus, back }: ChooseBackupProps) {
  const { messages, locale, app } = useMessages()
  const { recovery: words, methods, dialog } = messages
  const missing = useMissing()
  const group = useId()
  const [chosen, choose] = useState<BackupMethod | null>(null)
  const backups = recovery.methods.map((one) => ({ ...one, reason: reasonAgainst(one, missing) }))
  const usable = backups.filter(({ reason }) => reason === null)
  const elsewhere = backups.filter(({ reason }) => reason !== null)
  const { method: value } = usable.find(({ method }) => method === chosen) ?? usable[0] ?? {}
  if (backups.length === 0) {
    return (
      <>
        <StepTitle
          id={titleId}
          title={words.none}
          takesFocus={takesFocus}
          back={back && { label: dialog.back, onClick: back }}
        />
        <p className="pbk-lead">{words.noneText({ app })}</p>
      </>
    )
  }
  return (
    <>
      <StepTitle
        id={titleId}
        title={value ? words.title : words.noneHere}
        takesFocus={takesFocus}
        back={back && { label: dialog.back, onClick: back }}
      />
      <p className="pbk-lead">{value ? words.lead : words.noneHereText({ app })}</p>
      <fieldset className="pbk-picker">
        <legend className="pbk-hidden">{words.legend}</legend>
        {[...usable, ...elsewhere].map(({ method, createdAt, reason }) => (
          <MethodCard
            key={method}
            method={method}
            group={group}
            name={methods[method].name}
            text={
              reason === null
                ? methods[method].recoverWith
                : whyUnavailable(messages, method, reason)
            }
            badge={<span className="pbk-badge">{formatDate(locale, createdAt, 'short')}</span>}
            checked={method === value}
            disabled={reason !== null}
            onChoose={() => choose(method)}
          />
        ))}
      </fieldset>
      {value && (
        <div className="pbk-step-actions">
          <Button variant="primary" onClick={() => void recovery.start(value)}>
            {words.continue}
          </Button>
        </div>
      )}
    </>
  )
}
