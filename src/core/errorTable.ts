/** What the person, or the app around them, should do next. */
export type BackupErrorAction =
  | 'retry'
  | 'wait'
  | 'sign-in'
  | 'choose-method'
  | 'change-password'
  | 'fix-setup'
  | 'contact-support'
  | 'none'

/** The stable facts about one error code. */
export interface ErrorFacts {
  /** Whether `retry()` can help as things stand. */
  readonly retryable: boolean
  readonly action: BackupErrorAction
  /** For developers, in English: what happened and what to do. What people read is in the messages. */
  readonly summary: string
}

/**
 * Every error code with its facts: the one place that the controller, the components, the words and
 * the docs take them from. A code outlives versions and never changes its meaning.
 */
export const errorFacts = {
  CANCELLED: {
    retryable: true,
    action: 'retry',
    summary: 'The operation was called off before it changed anything.',
  },
  BUSY: {
    retryable: true,
    action: 'wait',
    summary:
      'Another tab, or an SDK call that has not answered yet, is at work on this wallet. Wait for it, or close it and retry.',
  },
  WALLET_NOT_READY: {
    retryable: true,
    action: 'retry',
    summary:
      'The Portal SDK did not become ready. Hand the instance to the kit in the same tick as `new Portal(…)`, and check its key and host.',
  },
  WALLET_MISSING: {
    retryable: false,
    action: 'fix-setup',
    summary: 'This client has no wallet on this device. Create or recover one before backing up.',
  },
  METHOD_UNAVAILABLE: {
    retryable: false,
    action: 'choose-method',
    summary: 'The SDK on this platform cannot run this backup method.',
  },
  CUSTODY_MISMATCH: {
    retryable: false,
    action: 'fix-setup',
    summary:
      'Who stores the backup is not settled: a self-managed environment needs a `shares` store, and an environment that does not say which it is needs the `custody` option of `portalClient`.',
  },
  SESSION_EXPIRED: {
    retryable: true,
    action: 'sign-in',
    summary: 'The session with Portal or with the app has ended. Sign in again, then retry.',
  },
  NETWORK: {
    retryable: true,
    action: 'retry',
    summary: 'The network or the service behind it failed before an outcome was known to matter.',
  },
  TIMEOUT: {
    retryable: true,
    action: 'retry',
    summary: 'A step did not answer in time. Its outcome is unknown.',
  },
  RATE_LIMITED: {
    retryable: true,
    action: 'wait',
    summary: 'Too many requests. Wait a minute, then retry.',
  },
  PASSWORD_REJECTED: {
    retryable: false,
    action: 'change-password',
    summary: 'The password policy does not accept this password. Nothing was started.',
  },
  PASSKEY_CANCELLED: {
    retryable: true,
    action: 'retry',
    summary:
      'The passkey prompt closed without an answer: by the person, by the platform or by its time limit.',
  },
  PASSKEY_UNSUPPORTED: {
    retryable: false,
    action: 'choose-method',
    summary: 'This browser or device cannot use passkeys here.',
  },
  PASSKEY_EXISTS: {
    retryable: false,
    action: 'choose-method',
    summary: 'This device already has a passkey for this account.',
  },
  RELYING_PARTY_MISMATCH: {
    retryable: false,
    action: 'fix-setup',
    summary: 'The relying party id does not belong to the page that asked for the passkey.',
  },
  POPUP_BLOCKED: {
    retryable: true,
    action: 'retry',
    summary: 'The browser blocked the window of the prompt. A fresh click on retry may open it.',
  },
  GOOGLE_UNAUTHENTICATED: {
    retryable: true,
    action: 'retry',
    summary: 'Google sign-in did not finish, or did not grant access to Drive.',
  },
  OPERATION_IN_PROGRESS: {
    retryable: true,
    action: 'wait',
    summary: 'Portal is running another operation on this wallet, perhaps from another device.',
  },
  WEBHOOK_FAILED: {
    retryable: true,
    action: 'retry',
    summary:
      'The custodian webhook failed or took longer than 10 s, so no backup was made. Look at your webhook server.',
  },
  GENERATE_FAILED: {
    retryable: true,
    action: 'retry',
    summary: 'The backup shares could not be generated.',
  },
  ENCRYPT_FAILED: {
    retryable: true,
    action: 'retry',
    summary: 'The client backup share could not be encrypted.',
  },
  STORE_REFUSED: {
    retryable: true,
    action: 'retry',
    summary:
      'The share store definitely did not take the client backup share, and Portal was told so. Retrying makes a new backup.',
  },
  STORE_UNKNOWN: {
    retryable: true,
    action: 'retry',
    summary:
      'Whether the client backup share is stored is not known. The ciphertext is kept in this browser; retry asks again.',
  },
  CONFIRM_FAILED: {
    retryable: true,
    action: 'retry',
    summary:
      'The client backup share is stored, but Portal could not be told. Retry tells it again.',
  },
  JOURNAL_UNAVAILABLE: {
    retryable: true,
    action: 'retry',
    summary:
      'This browser cannot keep the journal (storage blocked, private mode or full), so the run was not started.',
  },
  SHARE_MISSING: {
    retryable: false,
    action: 'contact-support',
    summary: 'No stored client backup share was found for this wallet and method.',
  },
  DECRYPT_FAILED: {
    retryable: true,
    action: 'retry',
    summary:
      'The backup did not open: a wrong password, or a key that no longer belongs to it. Nothing was changed.',
  },
  RECOVER_FAILED: {
    retryable: true,
    action: 'retry',
    summary: 'The wallet could not be recovered from this backup. The backup is unchanged.',
  },
  UNEXPECTED: {
    retryable: true,
    action: 'retry',
    summary: 'Something failed in a way that the kit does not know.',
  },
} as const satisfies Record<string, ErrorFacts>

/** A stable error code. */
export type BackupErrorCode = keyof typeof errorFacts

/** Every error code. */
export const backupErrorCodes = Object.keys(errorFacts) as readonly BackupErrorCode[]
