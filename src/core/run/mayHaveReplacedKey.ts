import type { BackupError } from '../errors.js'
import type { BackupErrorCode } from '../errorTable.js'
import { holdsOneKey } from '../phases.js'
import type { Run } from './Run.js'

/**
 * Whether a run that failed before it had a share may have closed the older backup: only where the
 * method holds one key, and only unless the failure is known to come before the key is replaced.
 */
export function mayHaveReplacedKey(run: Run, error: BackupError): boolean {
  return holdsOneKey(run.method) && run.phase !== 'reading' && !beforeTheKey.has(error.code)
}

const beforeTheKey: ReadonlySet<BackupErrorCode> = new Set<BackupErrorCode>([
  'CANCELLED',
  'BUSY',
  'WALLET_NOT_READY',
  'METHOD_UNAVAILABLE',
  'PASSKEY_CANCELLED',
  'PASSKEY_UNSUPPORTED',
  'PASSKEY_EXISTS',
  'RELYING_PARTY_MISMATCH',
  'POPUP_BLOCKED',
  'GOOGLE_UNAUTHENTICATED',
  'OPERATION_IN_PROGRESS',
  'WEBHOOK_FAILED',
  'GENERATE_FAILED',
  'ENCRYPT_FAILED',
])
