'use client'
import { forwardRef, useId, useRef, useState } from 'react'
import type { BackupMethod, RecoveryState } from '../../core/state.js'
import { useMessages } from '../../react/useMessages.js'
import { useMissing } from '../../react/useMissing.js'
import { type Recovery, useRecovery } from '../../react/useRecovery.js'
import { isOwnKey } from '../parts/host/ownKeys.js'
import { useOwnKeys } from '../parts/host/useOwnKeys.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'
import { ChooseBackup } from './ChooseBackup.js'
import { EnterPassword } from './EnterPassword.js'
import { Recovered } from './Recovered.js'
import { RecoverProgress } from './RecoverProgress.js'
import { RecoveryFailure } from './RecoveryFailure.js'

/** What the look of a {@link RecoverWallet} depends on. */
export interface RecoverWalletState {
  readonly status: RecoveryState['status']
  readonly method: BackupMethod | null
}

/** See {@link RecoverWallet}. */
export interface RecoverWalletProps extends PartPropsOf<'section', RecoverWalletState> {
  /** Told when the person is done: the wallet is back, and they do not want a fresh backup now. */
  readonly onDone?: () => void
}

/**
 * Brings a wallet back from one of its backups. A wrong password says so and costs nothing. Success
 * shows the address and offers a fresh backup. Renders a `<section>`.
 */
export const RecoverWallet = forwardRef<HTMLElement, RecoverWalletProps>(function RecoverWallet(
  { onDone, ...props },
  ref,
) {
  const recovery = useRecovery()
  // Asked for at once, so that it is known before there are backups to choose from.
  useMissing()
  const titleId = useId()
  const section = useRef<HTMLElement>(null)
  useOwnKeys(section, isOwnKey)
  const [begun, begin] = useState(false)
  if (!begun && recovery.status !== 'starting' && recovery.status !== 'idle') begin(true)
  return usePart({
    tag: 'section',
    name: 'recover',
    state: {
      status: recovery.status,
      method: 'method' in recovery ? recovery.method : null,
    },
    props,
    forwardedRef: ref,
    own: {
      ref: section,
      'aria-labelledby': titleId,
      children: <Step recovery={recovery} titleId={titleId} begun={begun} onDone={onDone} />,
    },
  })
})

interface StepProps {
  readonly recovery: Recovery
  readonly titleId: string
  /** The person has taken a step, and may come back to the first. */
  readonly begun: boolean
  readonly onDone: (() => void) | undefined
}

function Step({ recovery, titleId, begun, onDone }: StepProps) {
  const { recovery: words } = useMessages().messages
  switch (recovery.status) {
    case 'starting':
      return <RecoverProgress titleId={titleId} title={words.title} />
    case 'idle':
      return <ChooseBackup titleId={titleId} recovery={recovery} takesFocus={begun} />
    case 'collecting':
      return <EnterPassword titleId={titleId} recovery={recovery} />
    case 'working':
      return <RecoverProgress titleId={titleId} title={words.working} run={recovery} />
    case 'recovered':
      return <Recovered titleId={titleId} address={recovery.address} onDone={onDone} />
    case 'failed':
      return <RecoveryFailure titleId={titleId} recovery={recovery} />
  }
}
