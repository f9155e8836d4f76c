export type { BackupController, BackupControllerOptions } from './createBackupController.js'
export { createBackupController } from './createBackupController.js'
export type { RecoveryController, RecoveryControllerOptions } from './createRecoveryController.js'
export { createRecoveryController } from './createRecoveryController.js'
export { digestOf } from './digest.js'
export { errorSummaries } from './errorSummaries.js'
export type {
  BackupErrorDetails,
  RedactedCause,
  ShareStoreErrorDetails,
} from './errors.js'
export {
  BackupError,
  errorDocsUrl,
  isBackupError,
  isShareRefused,
  isShareStoreError,
  ShareRefused,
  ShareStoreError,
} from './errors.js'
export type { BackupErrorAction, BackupErrorCode, ErrorFacts } from './errorTable.js'
export { backupErrorCodes, errorFacts } from './errorTable.js'
export type { BackupEvent, RetriedStep } from './events.js'
export type { JournalEntry, JournalReading } from './journal.js'
export { journalVersion, parseJournal } from './journal.js'
export type { MethodSupport, UnavailableReason } from './methodSupport.js'
export type {
  PasswordKind,
  PasswordPolicy,
  PasswordRejection,
  PasswordRejectionCode,
  PasswordRule,
  PasswordVerdict,
  PinWeakness,
} from './passwordPolicy.js'
export { lengthPolicy, normalizePassword } from './passwordPolicy.js'
export type {
  BackupJournal,
  BackupRequest,
  BackupResult,
  ClientBackupShare,
  Clock,
  Connectivity,
  PortalBackup,
  PortalClient,
  PortalProgress,
  PortalWallet,
  RecoverRequest,
  RunCrypto,
  RunLock,
  ShareKey,
  ShareStore,
} from './ports.js'
export type { RetryPolicy } from './retry.js'
export type {
  BackupMethod,
  BackupPhase,
  BackupState,
  BackupStatusName,
  Custody,
  InterruptedRemedy,
  RecoverableMethod,
  RecoveryState,
  WalletCurve,
} from './state.js'
export { backupMethods } from './state.js'
