'use client'
import { useEffect } from 'react'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import type { Recovery } from '../../../react/useRecoveryState.js'
import { Button } from '../Button.js'
import { Ring } from '../Ring.js'
import { SlowRecovery } from './SlowRecovery.js'
import { StepTitle } from './StepTitle.js'

interface RecoverProgressProps {
  readonly titleId: string
  readonly title: string
  /** Absent while the wallet is read. */
  readonly run?: Extract<Recovery, { status: 'working' }>
  /** Closes the dialog around it, which stops nothing; undefined on a page. */
  readonly close?: (() => void) | undefined
}

/** The wallet is being read, or the backup opened. */
export function RecoverProgress({ titleId, title, run, close }: RecoverProgressProps) {
  const { messages } = useMessages()
  const { announce } = useBackupEnvironment()
  const { recovery, methods, dialog, progress } = messages
  const working = run !== undefined
  useEffect(() => {
    if (!working) return
    announce(title)
    // A second try is news again.
    return () => announce('')
  }, [working, announce, title])
  return (
    <>
      <StepTitle id={titleId} title={title} takesFocus={working} />
      {run ? (
        <>
          <progress className="pbk-bar" aria-label={title} max={1} value={run.progress} />
          {methods[run.method].prompt !== '' && (
            <p className="pbk-small">{methods[run.method].prompt}</p>
          )}
          {run.slow ? (
            <SlowRecovery titleId={titleId} method={run.method} stop={run.stopWatching} />
          ) : (
            !close && <p className="pbk-small">{recovery.keepOpen}</p>
          )}
          {close && (
            <div className="pbk-step-actions">
              <p className="pbk-small">{progress.keepOpen}</p>
              <Button variant="secondary" onClick={close}>
                {dialog.close}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className="pbk-wait">
          <Ring progress={1 / 3} />
          <span>{`${dialog.loading}…`}</span>
        </p>
      )}
    </>
  )
}
