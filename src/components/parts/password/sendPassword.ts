'use client'
import type { BackupController } from '../../../core/createBackupController.js'
import type { BackupState } from '../../../core/state.js'

/**
 * Hands a chosen password to the flow, from whatever state a form on a page may be in. A failed run is
 * put away and never tried again: one whose backup is made already would go on with the password that
 * it was made with. Where such a run is left, the flow says so by `interrupted`, and takes no password.
 */
export async function sendPassword(
  controller: BackupController,
  password: string,
): Promise<BackupState> {
  const statusNow = () => controller.getState().status
  if (statusNow() === 'saved') controller.reset()
  if (statusNow() === 'failed') await putFailureAway(controller)
  // The flow may not have read the wallet yet: it waits for that itself.
  if (statusNow() === 'idle' || statusNow() === 'starting') await controller.start('PASSWORD')
  return statusNow() === 'collecting' ? controller.submit(password) : controller.getState()
}

async function putFailureAway(controller: BackupController): Promise<void> {
  controller.reset()
  const state = controller.getState()
  const madeNothing = state.status === 'interrupted' && state.remedy === 'start-over'
  if (madeNothing && state.method === 'PASSWORD') await controller.resume()
}
