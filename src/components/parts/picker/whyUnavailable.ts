'use client'
import type { BackupMethod } from '../../../core/state.js'
import type { Messages } from '../../../messages/keys.js'
import type { OfferedMethod } from '../../../react/useBackupMethods.js'

/** Says why a method cannot be used here. */
export function whyUnavailable(
  { picker }: Messages,
  method: BackupMethod,
  reason: NonNullable<OfferedMethod['reason']>,
): string {
  const ofMethod = reason === 'wallet-not-on-device' ? undefined : picker.unavailableMethod[method]
  return ofMethod ?? picker.unavailable[reason]
}
