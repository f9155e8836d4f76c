'use client'
import { beforeTheKey } from '../core/beforeTheKey.js'
import type { BackupErrorCode } from '../core/errorTable.js'
import { holdsOneKey } from '../core/phases.js'
import type { BackupMethod, BackupPhase, BackupState } from '../core/state.js'

/** The answer to "is my wallet safe?", in three facts. */
export interface WalletSafety {
  /** The wallet on this device. No backup ever changes it; `unread` and `missing` say that there is no answer. */
  readonly device: 'unchanged' | 'missing' | 'unread'
  /** The backup that this method had before: a run that replaced its key and died may have closed it. */
  readonly olderBackup: 'unchanged' | 'may-be-closed'
  /**
   * The backup that was being made. `kept`: made, and kept in this browser until it is stored.
   * `unconfirmed`: stored, as far as this page knows, and only the confirmation is missing.
   */
  readonly newBackup: 'none' | 'kept' | 'unconfirmed' | 'saved'
}

const untouched: WalletSafety = { device: 'unchanged', olderBackup: 'unchanged', newBackup: 'none' }

/** See `walletSafety`. */
export function safetyOf(state: BackupState): WalletSafety {
  switch (state.status) {
    case 'saved':
      return { ...untouched, newBackup: 'saved' }
    case 'interrupted':
      return state.remedy === 'resume'
        ? { ...untouched, newBackup: 'kept' }
        : { ...untouched, olderBackup: afterKeyChange(state.method) }
    case 'failed':
      return afterFailure(state.method, state.error)
    default:
      return untouched
  }
}

function afterFailure(
  method: BackupMethod | null,
  { code, phase }: { readonly code: BackupErrorCode; readonly phase: BackupPhase | null },
): WalletSafety {
  if (code === 'WALLET_MISSING' || code === 'WALLET_NOT_ON_DEVICE')
    return { ...untouched, device: 'missing' }
  if (code === 'WALLET_NOT_READY') return { ...untouched, device: 'unread' }
  if (code === 'CONFIRM_FAILED') return { ...untouched, newBackup: 'unconfirmed' }
  if (code === 'STORE_UNKNOWN' || code === 'STORE_MISCONFIGURED')
    return { ...untouched, newBackup: 'kept' }
  if (code === 'STORE_REFUSED') return { ...untouched, olderBackup: afterKeyChange(method) }
  // Past the SDK's own phases the backup is made, and nothing but a refusal gives it up.
  if (phase === 'delivering' || phase === 'confirming') return { ...untouched, newBackup: 'kept' }
  const keyMayBeNew = (phase === 'encrypting' || phase === 'storing') && !beforeTheKey.has(code)
  return keyMayBeNew ? { ...untouched, olderBackup: afterKeyChange(method) } : untouched
}

/** An older password backup still opens with its own password; the other methods hold one key a wallet. */
function afterKeyChange(method: BackupMethod | null): WalletSafety['olderBackup'] {
  return method !== null && holdsOneKey(method) ? 'may-be-closed' : 'unchanged'
}
