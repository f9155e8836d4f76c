import { bodyFields, shareField, unwrappedFields } from './bodyFields.js'
import type { UserBackupShare } from './userBackupShare.js'

/** The newest client backup share of one method, as `GET` answers with it. */
export interface StoredShareAnswer extends UserBackupShare {
  /** `sha-256:` and the unpadded base64url of the SHA-256 of the UTF-8 ciphertext. */
  readonly digest: string
  /** When it first arrived, ISO 8601, by the server's clock. */
  readonly storedAt: string
}

/**
 * Reads the ciphertext out of an answer to `GET`, in either generation's form: `cipherText` or
 * `backupShare`, plain or in `{ data: … }`.
 *
 * @throws {WireFormatError}
 */
export function parseStoredCipherText(body: unknown): string {
  const fields = unwrappedFields(body, 'cipherText')
  return shareField(fields, fields.cipherText === undefined ? 'backupShare' : 'cipherText')
}

/**
 * Reads the digest out of an answer to `PUT`, `POST` or `GET`; null where there is none.
 *
 * @throws {WireFormatError}
 */
export function parseStoredDigest(body: unknown): string | null {
  const { digest } = bodyFields(body)
  return typeof digest === 'string' ? digest : null
}
