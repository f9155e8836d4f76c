/** What the person, or the app around them, should do next. */
export type BackupErrorAction =
  | 'retry'
  | 'wait'
  | 'sign-in'
  | 'choose-method'
  | 'change-password'
  | 'fix-setup'
  | 'recover'
  | 'contact-support'
  | 'none'

/** The stable facts about one error code. */
export interface ErrorFacts {
  /** Whether `retry()` can help as things stand. */
  readonly retryable: boolean
  readonly action: BackupErrorAction
}

const again = { retryable: true, action: 'retry' } as const
const method = { retryable: false, action: 'choose-method' } as const
const password = { retryable: false, action: 'change-password' } as const
const setup = { retryable: false, action: 'fix-setup' } as const
const recover = { retryable: false, action: 'recover' } as const
const signIn = { retryable: true, action: 'sign-in' } as const
// The person can try again once the app has been fixed: the share is kept until then.
const setupAgain = { retryable: true, action: 'fix-setup' } as const
const support = { retryable: false, action: 'contact-support' } as const
const wait = { retryable: true, action: 'wait' } as const

/**
 * Every error code with its facts: the one place that the controller, the components, the words and
 * the docs take them from. A code outlives versions and never changes its meaning.
 */
export const errorFacts = {
  CANCELLED: again,
  BUSY: wait,
  WALLET_NOT_READY: again,
  WALLET_MISSING: again,
  WALLET_NOT_ON_DEVICE: recover,
  METHOD_UNAVAILABLE: method,
  CUSTODY_MISMATCH: setup,
  SESSION_EXPIRED: signIn,
  NETWORK: again,
  TIMEOUT: again,
  RATE_LIMITED: wait,
  PASSWORD_REJECTED: password,
  PASSKEY_CANCELLED: again,
  PASSKEY_UNSUPPORTED: method,
  PASSKEY_EXISTS: method,
  RELYING_PARTY_MISMATCH: setup,
  POPUP_BLOCKED: again,
  GOOGLE_CANCELLED: again,
  GOOGLE_UNAUTHENTICATED: again,
  GOOGLE_PERMISSION_MISSING: again,
  GOOGLE_STORAGE_FULL: again,
  GOOGLE_BROWSER_REFUSED: method,
  OPERATION_IN_PROGRESS: wait,
  WEBHOOK_FAILED: again,
  GENERATE_FAILED: again,
  ENCRYPT_FAILED: again,
  STORE_REFUSED: again,
  STORE_UNKNOWN: again,
  STORE_MISCONFIGURED: setupAgain,
  CONFIRM_FAILED: again,
  JOURNAL_UNAVAILABLE: again,
  SHARE_MISSING: support,
  DECRYPT_FAILED: again,
  RECOVER_FAILED: again,
  UNEXPECTED: again,
} as const satisfies Record<string, ErrorFacts>

/** A stable error code. */
export type BackupErrorCode = keyof typeof errorFacts

/** Every error code. */
export const backupErrorCodes = Object.keys(errorFacts) as readonly BackupErrorCode[]
