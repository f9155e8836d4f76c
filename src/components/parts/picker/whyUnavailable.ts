'use client'
import type { BackupMethod } from '../../../core/state.js'
import type { Messages } from '../../../messages/keys.js'
import type { OfferedMethod } from '../../../react/useBackupMethods.js'

/** Says why a method cannot be used here. */
export function whyUnavailable(
  { picker, button }: Messages,
  method: BackupMethod,
  reason: NonNullable<OfferedMethod['reason']>,
): string {
  if (reason === 'wallet-not-on-device') return button.notHere
  return picker.unavailableMethod[method] ?? picker.unavailable[reason]
}
