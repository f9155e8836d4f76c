'use client'
import { forwardRef, useId, useRef, useState } from 'react'
import type { BackupMethod, RecoveryState } from '../../core/state.js'
import { useMissing } from '../../react/useMissing.js'
import { useRecoveryState } from '../../react/useRecoveryState.js'
import { BackupButton } from '../backup-button/BackupButton.js'
import { isOwnKey } from '../parts/host/ownKeys.js'
import { useOwnKeys } from '../parts/host/useOwnKeys.js'
import { RecoverySteps } from '../parts/recovery/RecoverySteps.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'

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
  const recovery = useRecoveryState()
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
      children: (
        <RecoverySteps
          recovery={recovery}
          titleId={titleId}
          begun={begun}
          onDone={onDone}
          freshBackup={<BackupButton fresh />}
        />
      ),
    },
  })
})
