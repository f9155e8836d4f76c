'use client'
import type { BackupController } from '../../../core/createBackupController.js'
import type { BackupState } from '../../../core/state.js'

/**
 * Hands a chosen password to the flow, from whatever state a form on a page may be in. A run whose
 * backup is made already goes on without it.
 */
export async function sendPassword(
  controller: BackupController,
  password: string,
): Promise<BackupState> {
  if (controller.getState().status === 'saved') controller.reset()
  const before = controller.getState()
  // The flow may not have read the wallet yet: it waits for that itself.
  if (before.status === 'idle' || before.status === 'starting') await controller.start('PASSWORD')
  if (before.status === 'failed') {
    if (before.error.retryable && before.method === 'PASSWORD') await controller.retry()
    else {
      controller.reset()
      await controller.start('PASSWORD')
    }
  }
  return controller.getState().status === 'collecting'
    ? controller.submit(password)
    : controller.getState()
}
