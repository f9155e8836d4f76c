/**
 * The problems by which a backup server refuses a share for good: it found the wallet, read the
 * request and stored nothing. Every other problem says that the request went to the wrong place, or
 * leaves the outcome open.
 */
export const refusalCodes: readonly string[] = [
  'MALFORMED_BODY',
  'INVALID_FIELD',
  'INVALID_SHARE',
  'INVALID_IDEMPOTENCY_KEY',
  'BODY_TOO_LARGE',
  'UNKNOWN_METHOD',
  'CONTENT_DIGEST_MISMATCH',
  'IDEMPOTENCY_KEY_REUSED',
]

/** The problem by which a backup server says that it holds no such share. */
export const notFoundCode = 'NOT_FOUND'
