import type { Messages } from '../keys.js'
import { raising } from '../phrasing.js'

const capital = raising('this app')
const askApp = ({ app }: { app: string }) =>
  `Only ${app} can mend this. Send them the details below.`
const another = () => 'Choose another method.'
const moment = () => 'Wait a moment, then try again.'

/** What people read about each error, in English. */
export const errorsEn: Messages['errors'] = {
  CANCELLED: {
    happened: () => 'The backup was called off before anything changed.',
    next: () => 'Start again whenever you like.',
  },
  BUSY: {
    happened: () => 'Another tab, or a step that has not answered yet, is at work on this wallet.',
    next: () =>
      'Wait until it is done, or close the other tab and try again. If nothing moves, reload this page.',
  },
  WALLET_NOT_READY: {
    happened: () => 'The wallet did not answer in time.',
    next: () => 'Check the connection, then try again. If it stays so, reload the page.',
  },
  WALLET_MISSING: {
    happened: () => 'There is no wallet on this device yet.',
    next: () => 'Create a wallet first, then try again.',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'The wallet can’t be backed up from here.',
    next: () => 'Recover it from a backup first, or use the device that has it.',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) => `${method} cannot be used for a backup here.`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `It is not settled yet where ${app} keeps backups.`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `You are signed out of ${app}.`,
    next: () => 'Sign in again, then try again.',
  },
  NETWORK: { happened: ({ app }) => `The connection to ${app} was lost.` },
  TIMEOUT: {
    happened: ({ app }) => `${capital(app)} did not answer in time.`,
    next: () => 'Check the connection, then try again.',
  },
  RATE_LIMITED: {
    happened: () => 'There were too many tries in a short time.',
    next: () => 'Wait a minute, then try again.',
  },
  PASSWORD_REJECTED: {
    happened: () => 'This password is too weak to guard the backup.',
    next: () => 'Choose another one.',
  },
  PASSKEY_CANCELLED: { happened: () => 'The passkey prompt closed without an answer.' },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'This browser or this device cannot use passkeys here.',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'This device already has a passkey for this account.',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'The passkey belongs to another web address than this page.',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `The browser blocked the window of ${method}.`,
    next: () => 'Allow pop-ups for this page, then try again.',
  },
  GOOGLE_CANCELLED: { happened: () => 'The window of Google closed without an answer.' },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'Google did not sign you in.',
    next: () => 'Try again and choose your account.',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () => 'Google was not allowed to keep the key of the backup in your Drive.',
    next: () => 'Try again and tick the box for Google Drive.',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'Your Google Drive is full.',
    next: () => 'Free some space there, then try again.',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'Google does not sign in inside this app.',
    next: () => 'Open this page in your browser, or choose another method.',
  },
  OPERATION_IN_PROGRESS: {
    happened: () => 'Something else is at work on this wallet, perhaps on another device.',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `The server of ${app} did not answer.`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'The backup could not be made.' },
  ENCRYPT_FAILED: { happened: () => 'The backup could not be locked.' },
  STORE_REFUSED: {
    happened: ({ app }) => `${capital(app)} did not take the backup.`,
    next: () => 'Try again: that makes a new one.',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) => `${capital(app)} has not answered. The backup may be stored, or not.`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) => `The server where ${app} keeps backups is not set up correctly.`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'The backup is made, but its arrival is not confirmed yet.',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () => 'This browser does not let the page remember an unfinished backup.',
    next: () => 'Leave private browsing or free some storage, then try again.',
  },
  SHARE_MISSING: {
    happened: ({ app }) => `${capital(app)} has no stored backup for this wallet and this method.`,
    next: ({ app }) => `Try another method, or ask ${app}.`,
  },
  DECRYPT_FAILED: {
    happened: () => 'The backup did not open: it was made with another key or password.',
    next: () => 'Try again with the account or the passkey that you made the backup with.',
  },
  RECOVER_FAILED: { happened: () => 'The wallet could not be opened with this backup.' },
  UNEXPECTED: {
    happened: () => 'Something happened that is not known here.',
    next: ({ app }) => `Try again. If it happens once more, send the details below to ${app}.`,
  },
}
