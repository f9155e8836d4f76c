'use client'
import { type Recovery, useRecoveryState } from './useRecoveryState.js'

export type { Recovery }

/**
 * The recovery of the provider's wallet, with the manners of `useBackup`.
 * @example
 * const recovery = useRecovery()
 * if (recovery.status === 'idle') return <button onClick={() => recovery.start('PASSKEY')}>Recover</button>
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function useRecovery(): Recovery {
  return useRecoveryState()
}
