'use client'
import type { BackupState } from '../core/state.js'
import type { BackupStatusReport } from './backupStatus.js'

/**
 * Whether the wallet has to be recovered on this device before anything else can be done with it.
 * A run that began here has its own outcome to show, whatever the record says since.
 */
export function isNotOnDevice(state: BackupState, report: BackupStatusReport | undefined): boolean {
  const isElsewhere = report?.walletExists === true && !report.onDevice
  switch (state.status) {
    case 'failed':
      return state.error.code === 'WALLET_NOT_ON_DEVICE' || (isElsewhere && !state.error.phase)
    case 'interrupted':
      return isElsewhere && state.remedy === 'start-over'
    default:
      return isElsewhere && (state.status === 'idle' || state.status === 'collecting')
  }
}
