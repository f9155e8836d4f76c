'use client'
import type { BackupState } from '../core/state.js'
import { safetyOf, type WalletSafety } from './safetyOf.js'

/**
 * The answer to "is my wallet safe?", derived from the state of the flow: the wallet on this device,
 * the older backup, and the new one. Pure.
 * @example walletSafety({ status: 'interrupted', method: 'PASSKEY', remedy: 'start-over' }).olderBackup // 'may-be-closed'
 */
export function walletSafety(state: BackupState): WalletSafety {
  return safetyOf(state)
}
