import { backupMethodField, shareField, unwrappedFields } from './bodyFields.js'
import type { UserBackupShare } from './userBackupShare.js'

/**
 * Writes the body of the older `POST /clients/:clientId/backup`. Servers made after the guides read
 * `backupShare` alone; the method is there for those that keep one share a method.
 */
export function encodeClientBackup({ backupMethod, cipherText }: UserBackupShare): string {
  return JSON.stringify({ backupShare: cipherText, backupMethod })
}

/**
 * Reads the body of the older `POST /clients/:clientId/backup`, plain or in the guides'
 * `{ data: … }`. Without a method it is `GDRIVE`: so do the SDKs that speak this form.
 *
 * @throws {WireFormatError}
 */
export function parseClientBackup(body: unknown): UserBackupShare {
  const fields = unwrappedFields(body, 'backupShare')
  return {
    cipherText: shareField(fields, 'backupShare'),
    backupMethod: backupMethodField({ backupMethod: fields.backupMethod ?? 'GDRIVE' }),
  }
}
