import type { BackupErrorCode } from './errorTable.js'

/**
 * The failures that are known to come before the key of a method is replaced, whatever phase the SDK
 * reported last: an older backup by the method still opens. A full Drive and a sign-in that ran out are
 * not among them: the old key is deleted before the new one is stored (`@portal-hq/gdrive-storage`
 * 4.1, `write`).
 */
export const beforeTheKey: ReadonlySet<BackupErrorCode> = new Set<BackupErrorCode>([
  'BUSY',
  'CANCELLED',
  'ENCRYPT_FAILED',
  'GENERATE_FAILED',
  'GOOGLE_BROWSER_REFUSED',
  'GOOGLE_CANCELLED',
  'GOOGLE_PERMISSION_MISSING',
  'METHOD_UNAVAILABLE',
  'OPERATION_IN_PROGRESS',
  'PASSKEY_CANCELLED',
  'PASSKEY_EXISTS',
  'PASSKEY_UNSUPPORTED',
  'PASSWORD_REJECTED',
  'POPUP_BLOCKED',
  'RELYING_PARTY_MISMATCH',
  'WALLET_NOT_READY',
  'WEBHOOK_FAILED',
])
