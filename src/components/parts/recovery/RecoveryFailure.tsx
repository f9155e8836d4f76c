'use client'
import { useEffect } from 'react'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import type { Recovery } from '../../../react/useRecoveryState.js'
import { Button } from '../Button.js'
import { icons } from '../icons.js'
import { Answers } from '../notice/Answers.js'
import { type Answer, lookOf } from '../notice/noticeOf.js'
import { SupportDetails } from '../notice/SupportDetails.js'
import { StepTitle } from './StepTitle.js'

type Failed = Extract<Recovery, { status: 'failed' }>

interface RecoveryFailureProps {
  readonly titleId: string
  readonly recovery: Failed
}

/** The backup did not open. It is unchanged, and there is a way on. */
export function RecoveryFailure({ titleId, recovery }: RecoveryFailureProps) {
  const { messages, app } = useMessages()
  const { announce } = useBackupEnvironment()
  const { error, method } = recovery
  const { failed, safety, dialog } = messages
  const look = lookOf(error)
  const urgency = look.tone === 'danger' ? 'assertive' : 'polite'
  useEffect(() => announce(failed.titleRecovery, urgency), [announce, failed, urgency])
  const told = messages.errors[error.code]
  const next = told.next?.({ app })
  const name = method === null ? '' : messages.methods[method].name
  const answers: Answer[] = [
    { ...look, text: told.happened({ app, method: name }) },
    {
      tone: 'success',
      icon: icons.checkCircle,
      text: safety[safetyLine(recovery)],
    },
    ...(next === undefined ? [] : [{ tone: 'neutral', icon: icons.arrow, text: next } as const]),
  ]
  return (
    <>
      <StepTitle id={titleId} title={failed.titleRecovery} takesFocus />
      <Answers answers={answers} />
      <div className="pbk-step-actions">
        <Button variant={error.retryable ? 'quiet' : 'primary'} onClick={recovery.reset}>
          {dialog.back}
        </Button>
        {error.retryable && (
          <Button variant="primary" onClick={() => void recovery.retry()}>
            {failed.tryAgain}
          </Button>
        )}
      </div>
      <SupportDetails error={error} />
    </>
  )
}

/** Only another key or password costs nothing, however often it is tried. */
function safetyLine({ error, method }: Failed) {
  if (error.code === 'DECRYPT_FAILED') return 'recovery'
  const hasBackup = error.retryable || (method !== null && error.code !== 'SHARE_MISSING')
  return hasBackup ? 'backupUnchanged' : 'nothingChanged'
}
