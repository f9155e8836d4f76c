import type { BackupErrorCode } from './errorTable.js'

/**
 * What the outside world says when it fails, by the code that it becomes. The words are regular
 * expressions, separated by `|`; `SDK` stands before a number of the SDKs' `PortalErrorCodes`,
 * `HTTP` before a status. The first row with a word that was said counts.
 */
export type ErrorCauses = readonly (readonly [code: BackupErrorCode, words: string])[]

/**
 * How Portal or a store says that somebody may not ask, or not so often. What else a backup or a
 * recovery can fail of is in `operationCauses`, which comes with the first of them.
 */
export const accessCauses: ErrorCauses = [
  [
    'SESSION_EXPIRED',
    'AUTH_FAILED|CLIENT_NOT_VERIFIED|Unable to verify client|SDK 202|HTTP 40[13]',
  ],
  ['RATE_LIMITED', 'HTTP 429'],
]

/**
 * Tells a failure apart by its shape. No SDK exports its error class, `instanceof` does not work
 * across bundles, the web SDK drops the `id` that Portal's reference calls the stable one, and the
 * core SDK wraps what it does not know in a message. So its words are asked first, then its
 * message, and last its numbers.
 * @returns Null where nothing is recognised.
 */
export function codeOfCause(cause: unknown, causes: ErrorCauses): BackupErrorCode | null {
  if (typeof cause !== 'object' || cause === null) return null
  const { id, code, error, type, name, message, status } = cause as Record<string, unknown>
  const words = [id, code, error, type].filter(isText)
  // The core SDK wraps statuses in messages: `401 - Unauthorized: …`.
  const text = [name, message]
    .filter(isText)
    .join(': ')
    .replace(/\b(\d{3}) - /g, 'HTTP $1 ')
  for (const said of [...words, text, `SDK ${code}`, `HTTP ${status}`]) {
    const row = causes.find(([, known]) => new RegExp(`\\b(${known})\\b`).test(said))
    if (row) return row[0]
  }
  return null
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
