'use client'
import type { ReactNode } from 'react'
import { useMessages } from '../../../react/useMessages.js'
import type { Recovery } from '../../../react/useRecoveryState.js'
import { ChooseBackup } from './ChooseBackup.js'
import { EnterPassword } from './EnterPassword.js'
import { Recovered } from './Recovered.js'
import { RecoverProgress } from './RecoverProgress.js'
import { RecoveryFailure } from './RecoveryFailure.js'

/** What the steps of a recovery can do to the dialog around them. */
export interface RecoveryDialog {
  readonly close: () => void
  /** Leads from the choice of a backup to the view before it; undefined where there is none. */
  readonly back: (() => void) | undefined
}

interface RecoveryStepsProps {
  readonly recovery: Recovery
  readonly titleId: string
  /** The person has taken a step, and may come back to the first. */
  readonly begun: boolean
  readonly onDone: (() => void) | undefined
  /** The button that makes a fresh backup after the recovery. */
  readonly freshBackup: ReactNode
  /** Absent on a page. */
  readonly dialog?: RecoveryDialog
}

/** One view for each state of a recovery, for pages and dialogs alike. */
export function RecoverySteps(props: RecoveryStepsProps) {
  const { recovery, titleId, begun, onDone, freshBackup, dialog } = props
  const { recovery: words } = useMessages().messages
  switch (recovery.status) {
    case 'starting':
      return <RecoverProgress titleId={titleId} title={words.title} />
    case 'idle':
      return (
        <ChooseBackup
          titleId={titleId}
          recovery={recovery}
          takesFocus={begun}
          back={dialog?.back}
        />
      )
    case 'collecting':
      return <EnterPassword titleId={titleId} recovery={recovery} />
    case 'working':
      return (
        <RecoverProgress
          titleId={titleId}
          title={words.working}
          run={recovery}
          close={dialog?.close}
        />
      )
    case 'recovered':
      return (
        <Recovered
          titleId={titleId}
          address={recovery.address}
          onDone={onDone}
          freshBackup={freshBackup}
        />
      )
    case 'failed':
      return <RecoveryFailure titleId={titleId} recovery={recovery} />
  }
}
