'use client'
import type { UnavailableReason } from '../../../core/methodSupport.js'
import type { BackupMethod } from '../../../core/state.js'
import type { Messages } from '../../../messages/keys.js'

/** Says why a method cannot be used here. */
export function whyUnavailable(
  { picker }: Messages,
  method: BackupMethod,
  reason: UnavailableReason,
): string {
  return picker.unavailableMethod[method] ?? picker.unavailable[reason]
}
