import { accessCauses, codeOfCause, type ErrorCauses } from './errorCauses.js'
import { BackupError, type BackupErrorDetails, isBackupError, isShareStoreError } from './errors.js'
import { type BackupErrorCode, errorFacts } from './errorTable.js'

/**
 * Says any failure in the kit's terms. A {@link BackupError} keeps its code, a known failure gets
 * its own, anything else gets `fallback`.
 * @param causes What else is known here beside access.
 */
export function toBackupError(
  cause: unknown,
  fallback: BackupErrorCode,
  details: Omit<BackupErrorDetails, 'cause'> = {},
  causes: ErrorCauses = [],
): BackupError {
  if (isBackupError(cause) && Object.hasOwn(errorFacts, cause.code)) {
    return new BackupError(cause.code, { ...details, cause: cause.cause })
  }
  // What a share store knows itself comes before its status.
  const known = isShareStoreError(cause) ? cause.code : undefined
  const code = known ?? codeOfCause(cause, [...causes, ...accessCauses]) ?? fallback
  return new BackupError(code, { ...details, cause })
}

/** Whether a failure means that the person has to sign in again: no further try can mend it. */
export function isSessionEnd(cause: unknown): boolean {
  return toBackupError(cause, 'UNEXPECTED').code === 'SESSION_EXPIRED'
}

/** Whether a share store fails until somebody acts: the person signs in, or the app is set up right. */
export function needsAction(cause: unknown): boolean {
  return isSessionEnd(cause) || (isShareStoreError(cause) && cause.code !== undefined)
}
