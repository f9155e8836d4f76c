import { type BackupController, createBackupController } from 'portal-backup-kit/core'
import { createFakePortal } from 'portal-backup-kit/testing'

/** Has an engine load all of itself, which takes real time, before a clock that stands still rules. */
export async function warmUp(
  createEngine: (options: Parameters<typeof createBackupController>[0]) => BackupController,
): Promise<void> {
  await createEngine({ client: createFakePortal({ iterations: 1 }) }).start('PASSKEY')
}

await warmUp(createBackupController)
