import type { BackupError } from '../core/errors.js'
import type { FailedMessages, Messages } from './keys.js'

type TitleKey = Extract<keyof FailedMessages, `title${string}`>

const ownTitles: Partial<Record<BackupError['code'], TitleKey>> = {
  STORE_UNKNOWN: 'titleUnsure',
  BUSY: 'titleBusy',
  CANCELLED: 'titleCancelled',
  PASSKEY_CANCELLED: 'titleCancelled',
  GOOGLE_CANCELLED: 'titleCancelled',
  CONFIRM_FAILED: 'titleUnconfirmed',
  WALLET_MISSING: 'titleNothing',
  WALLET_NOT_ON_DEVICE: 'titleElsewhere',
}

/** The first words about a failure. Not every one of them is a failure in words: some are a wait or a choice. */
export function failureTitle(messages: Messages, error: BackupError): string {
  return messages.failed[ownTitles[error.code] ?? 'title']
}
