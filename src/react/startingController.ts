'use client'
import type { BackupController } from '../core/createBackupController.js'
import type { RecoveryController } from '../core/createRecoveryController.js'

/** The state on the server, and until there is a wallet to ask about. */
export const startingState = { status: 'starting' } as const

const stay = () => Promise.resolve(startingState)
const nothing = () => {}
const subscribe = () => nothing

/** Stands in while the provider has no `portal` yet. */
export const startingController: BackupController & RecoveryController = {
  getState: () => startingState,
  subscribe,
  start: stay,
  submit: stay,
  resume: stay,
  discard: stay,
  retry: stay,
  back: nothing,
  reset: nothing,
  stopWatching: nothing,
  refresh: stay,
  dispose: nothing,
}
