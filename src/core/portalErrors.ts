import { BackupError, type BackupErrorDetails, isBackupError } from './errors.js'
import { type BackupErrorCode, errorFacts } from './errorTable.js'

/**
 * Says any failure in the kit's terms. A {@link BackupError} keeps its code, an SDK's failure gets
 * the one that its shape tells, anything else gets `fallback`.
 */
export function toBackupError(
  cause: unknown,
  fallback: BackupErrorCode,
  details: Omit<BackupErrorDetails, 'cause'> = {},
): BackupError {
  if (isBackupError(cause) && Object.hasOwn(errorFacts, cause.code)) {
    return new BackupError(cause.code, { ...details, cause: cause.cause ?? cause })
  }
  return new BackupError(codeOfPortalError(cause) ?? fallback, { ...details, cause })
}

/**
 * Tells a Portal SDK's failure apart by its shape. No SDK exports its error class, `instanceof`
 * does not work across bundles, and the web SDK drops the `id` that Portal's error reference
 * (docs.portalhq.io, "Error codes") calls the stable one: so the id, an id quoted in the
 * message and last the number are asked, in this order.
 * @returns Null where nothing is recognised.
 */
export function codeOfPortalError(cause: unknown): BackupErrorCode | null {
  if (typeof cause !== 'object' || cause === null) return null
  const { id, code, status, message } = cause as Record<string, unknown>
  return (
    codeOfId(id) ??
    codeOfId(code) ??
    codeOfMessage(message) ??
    codeOfNumber(code) ??
    codeOfHttpStatus(status)
  )
}

/** The ids of Portal's error reference and the string codes of the SDKs, by what they begin or end with. */
const codesById: readonly (readonly [id: RegExp, code: BackupErrorCode])[] = [
  [/^AUTH_FAILED$/, 'SESSION_EXPIRED'],
  [/IN_PROGRESS$/, 'OPERATION_IN_PROGRESS'],
  [/WEBHOOK/, 'WEBHOOK_FAILED'],
  [/^(METHOD_UNSUPPORTED|UNSUPPORTED_STORAGE)/, 'METHOD_UNAVAILABLE'],
  [/^WS_/, 'NETWORK'],
  [/^(DKG_|SHARE_PARSING|SAVE_)/, 'GENERATE_FAILED'],
  [/^ENCRYPT_/, 'ENCRYPT_FAILED'],
  [/^DECRYPT_/, 'DECRYPT_FAILED'],
  [/^PASSWORD_REQUIRED$/, 'PASSWORD_REJECTED'],
  [/^GOOGLE_UNAUTHENTICATED$/, 'GOOGLE_UNAUTHENTICATED'],
]

function codeOfId(id: unknown): BackupErrorCode | null {
  if (typeof id !== 'string') return null
  return codesById.find(([pattern]) => pattern.test(id))?.[1] ?? null
}

/** The numeric codes of the SDKs' `PortalErrorCodes`. */
function codeOfNumber(code: unknown): BackupErrorCode | null {
  if (typeof code !== 'number') return null
  if (code >= 100 && code <= 117) return 'GENERATE_FAILED'
  if (code === 202) return 'SESSION_EXPIRED'
  if (code === 200 || (code >= 204 && code <= 211)) return 'NETWORK'
  if (code >= 400 && code <= 403) return 'ENCRYPT_FAILED'
  if (code >= 404 && code <= 407) return 'DECRYPT_FAILED'
  return null
}

function codeOfHttpStatus(status: unknown): BackupErrorCode | null {
  if (typeof status !== 'number') return null
  if (status === 401 || status === 403) return 'SESSION_EXPIRED'
  if (status === 429) return 'RATE_LIMITED'
  return status >= 500 ? 'NETWORK' : null
}

/** The web SDK checks the password itself with plain errors; everything else quotes an id or nothing. */
function codeOfMessage(message: unknown): BackupErrorCode | null {
  if (typeof message !== 'string') return null
  if (/^Password (storage config is required|is required|must be at least)/.test(message)) {
    return 'PASSWORD_REJECTED'
  }
  for (const [quoted] of message.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)) {
    const code = codeOfId(quoted)
    if (code !== null) return code
  }
  return null
}
