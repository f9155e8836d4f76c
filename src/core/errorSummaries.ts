import type { BackupErrorCode } from './errorTable.js'

/**
 * What each code means and what to do, for developers and in English; what people read is in the
 * messages. Apart from the facts, so that an app that does not show them does not ship them.
 */
export const errorSummaries: Readonly<Record<BackupErrorCode, string>> = {
  CANCELLED: 'The operation was called off before it changed anything.',
  BUSY: 'Another tab, or an SDK call that has not answered yet, is at work on this wallet. Wait for it, or close it and retry.',
  WALLET_NOT_READY:
    'The Portal SDK did not become ready. Hand the instance to the kit in the same tick as `new Portal(…)`, and check its key and host.',
  WALLET_MISSING: 'This client has no wallet yet. Create one before backing up.',
  WALLET_NOT_ON_DEVICE:
    'The wallet exists, but this device does not hold its signing shares, so it cannot be backed up from here. Recover it first.',
  METHOD_UNAVAILABLE: 'The SDK on this platform cannot run this backup method.',
  CUSTODY_MISMATCH:
    'Who stores the backup is not settled: a self-managed environment needs a `shares` store, and an environment that does not say which it is needs the `custody` option of `portalClient`.',
  SESSION_EXPIRED: 'The session with Portal or with the app has ended. Sign in again, then retry.',
  NETWORK: 'The network or the service behind it failed before an outcome was known to matter.',
  TIMEOUT: 'A step did not answer in time. Its outcome is unknown.',
  RATE_LIMITED: 'Too many requests. Wait a minute, then retry.',
  PASSWORD_REJECTED: 'The password policy does not accept this password. Nothing was started.',
  PASSKEY_CANCELLED:
    'The passkey prompt closed without an answer: by the person, by the platform or by its time limit.',
  PASSKEY_UNSUPPORTED: 'This browser or device cannot use passkeys here.',
  PASSKEY_EXISTS: 'This device already has a passkey for this account.',
  RELYING_PARTY_MISMATCH:
    'The relying party id does not belong to the page that asked for the passkey.',
  POPUP_BLOCKED:
    'The browser blocked the window of the prompt. A fresh click on retry may open it.',
  GOOGLE_CANCELLED: 'The window of Google closed without an answer, or the person did not consent.',
  GOOGLE_UNAUTHENTICATED: 'Google sign-in did not finish, or has ended.',
  GOOGLE_PERMISSION_MISSING:
    'The person signed in with Google but left the access to Drive unticked, or took it back.',
  GOOGLE_STORAGE_FULL: 'The Drive of this account has no room for the key of the backup.',
  GOOGLE_BROWSER_REFUSED:
    'Google does not sign in inside this in-app browser (`disallowed_useragent`).',
  OPERATION_IN_PROGRESS:
    'Portal is running another operation on this wallet, perhaps from another device.',
  WEBHOOK_FAILED:
    'The custodian webhook failed or took longer than 10 s, so no backup was made. Look at your webhook server.',
  GENERATE_FAILED: 'The backup shares could not be generated.',
  ENCRYPT_FAILED: 'The client backup share could not be encrypted.',
  STORE_REFUSED:
    'The share store definitely did not take the client backup share, and Portal was told so. Retrying makes a new backup.',
  STORE_UNKNOWN:
    'Whether the client backup share is stored is not known. The ciphertext is kept in this browser; retry asks again.',
  STORE_MISCONFIGURED:
    'The request for the share store reached another server, or a wrong path of it, so nothing is known to be stored and Portal was told nothing. The ciphertext is kept in this browser; once the set-up is fixed, retry goes on.',
  CONFIRM_FAILED:
    'The client backup share is stored, but Portal could not be told. Retry tells it again.',
  JOURNAL_UNAVAILABLE:
    'This browser cannot keep the journal (storage blocked, private mode or full), so the run was not started.',
  SHARE_MISSING: 'No stored client backup share was found for this wallet and method.',
  DECRYPT_FAILED:
    'The backup did not open: a wrong password, or a key that no longer belongs to it. Nothing was changed.',
  RECOVER_FAILED: 'The wallet could not be recovered from this backup. The backup is unchanged.',
  UNEXPECTED: 'Something failed in a way that the kit does not know.',
}
