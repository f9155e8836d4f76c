'use client'
import { useId, useState } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { formatDate } from '../../messages/formatDate.js'
import { useMessages } from '../../react/useMessages.js'
import type { Recovery } from '../../react/useRecovery.js'
import { Button } from '../parts/Button.js'
import { MethodCard } from '../parts/picker/MethodCard.js'
import { StepTitle } from './StepTitle.js'

interface ChooseBackupProps {
  readonly titleId: string
  readonly recovery: Extract<Recovery, { status: 'idle' }>
  /** Follows a step back that the person took. */
  readonly takesFocus: boolean
}

/** Which backup do you want to open? The newest first. */
export function ChooseBackup({ titleId, recovery, takesFocus }: ChooseBackupProps) {
  const { messages, locale, app } = useMessages()
  const { recovery: words, methods } = messages
  const group = useId()
  const [chosen, choose] = useState<BackupMethod | null>(null)
  const value = chosen ?? recovery.methods[0]?.method ?? null
  if (value === null) {
    return (
      <>
        <StepTitle id={titleId} title={words.none} takesFocus={takesFocus} />
        <p className="pbk-lead">{words.noneText({ app })}</p>
      </>
    )
  }
  return (
    <>
      <StepTitle id={titleId} title={words.title} takesFocus={takesFocus} />
      <p className="pbk-lead">{words.lead}</p>
      <fieldset className="pbk-picker">
        <legend className="pbk-hidden">{words.legend}</legend>
        {recovery.methods.map(({ method, createdAt }) => (
          <MethodCard
            key={method}
            method={method}
            group={group}
            name={methods[method].name}
            text={methods[method].recoverWith}
            badge={<span className="pbk-badge">{formatDate(locale, createdAt, 'short')}</span>}
            checked={method === value}
            onChoose={() => choose(method)}
          />
        ))}
      </fieldset>
      <div className="pbk-step-actions">
        <Button variant="primary" onClick={() => void recovery.start(value)}>
          {words.continue}
        </Button>
      </div>
    </>
  )
}
