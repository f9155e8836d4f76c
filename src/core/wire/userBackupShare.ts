import type { BackupMethod } from '../state.js'
import { backupMethodField, shareField, unwrappedFields } from './bodyFields.js'

/** A client backup share as it travels to and from `/users/:userId/user-backup-shares`. */
export interface UserBackupShare {
  readonly backupMethod: BackupMethod
  /** The encrypted share, opaque. */
  readonly cipherText: string
}

/** Writes the body of a `PUT` or `POST`. */
export function encodeUserBackupShare({ backupMethod, cipherText }: UserBackupShare): string {
  return JSON.stringify({ backupMethod, cipherText })
}

/**
 * Reads the body of a `PUT` or `POST`, plain or in the guides' `{ data: … }`.
 *
 * @throws {WireFormatError}
 */
export function parseUserBackupShare(body: unknown): UserBackupShare {
  const fields = unwrappedFields(body, 'cipherText')
  return {
    cipherText: shareField(fields, 'cipherText'),
    backupMethod: backupMethodField(fields),
  }
}
