// Some bundlers load every module that is named here with the page, also where only the dialog needs
// it. So what the dialog loads later stands behind the modules named here, never in them.

export {
  BackupButton,
  type BackupButtonProps,
  type BackupButtonState,
} from './components/backup-button/BackupButton.js'
export {
  BackupMethodPicker,
  type BackupMethodPickerProps,
  type BackupMethodPickerState,
} from './components/method-picker/BackupMethodPicker.js'
export {
  BackupNotice,
  type BackupNoticeProps,
  type BackupNoticeState,
} from './components/notice/BackupNotice.js'
export {
  PasswordBackupForm,
  type PasswordBackupFormProps,
  type PasswordBackupFormState,
} from './components/password-form/PasswordBackupForm.js'
export {
  PasswordRules,
  type PasswordRulesProps,
  type PasswordRulesState,
} from './components/password-rules/PasswordRules.js'
export {
  BackupProgress,
  type BackupProgressProps,
  type BackupProgressState,
} from './components/progress/BackupProgress.js'
export {
  RecoverWallet,
  type RecoverWalletProps,
  type RecoverWalletState,
} from './components/recover-wallet/RecoverWallet.js'
export {
  BackupStatus,
  type BackupStatusProps,
  type BackupStatusState,
} from './components/status/BackupStatus.js'
export {
  PasswordStrengthMeter,
  type PasswordStrengthMeterProps,
  type PasswordStrengthMeterState,
} from './components/strength-meter/PasswordStrengthMeter.js'
export { isBackupError } from './core/errors.js'
export type { UnavailableReason } from './core/methodSupport.js'
export { en } from './messages/english.js'
export type { MessageOverrides, Messages } from './messages/keys.js'
export {
  BackupProvider,
  type BackupProviderProps,
  type PortalLike,
} from './react/BackupProvider.js'
export {
  type BackupStatusReport,
  backupStatusQuery,
  type MethodStatus,
} from './react/backupStatus.js'
export type { WalletSafety } from './react/safetyOf.js'
export { type Backup, useBackup } from './react/useBackup.js'
export {
  type OfferedMethod,
  type OfferedMethods,
  useBackupMethods,
} from './react/useBackupMethods.js'
export { useBackupStatus } from './react/useBackupStatus.js'
export { usePasswordStrength } from './react/usePasswordStrength.js'
export type { PasswordStrength } from './react/usePolicyStrength.js'
export { type Recovery, useRecovery } from './react/useRecovery.js'
export { walletSafety } from './react/walletSafety.js'
export type { ThemeProps } from './theme/resolveTheme.js'
export { adaptiveTheme, contrastTheme, darkTheme, lightTheme, type Theme } from './theme/themes.js'
export type { TokenName, Tokens } from './theme/tokens.js'
