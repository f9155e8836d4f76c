import { indexedDbJournal, webLock } from 'portal-backup-kit/adapters'
import { createBackupController } from 'portal-backup-kit/core'
import { benchPortal, pause } from '../fakes/benchPortal.ts'
import { benchShares } from '../fakes/benchShares.ts'
import { createStopwatch, type TimeToBackup } from './stopwatch.ts'

/** From `start('PASSKEY')` to `backupWallet`, with the real adapters and nothing on the page. */
export async function timeStarts(rounds: number): Promise<TimeToBackup[]> {
  const stopwatch = createStopwatch()
  const controller = createBackupController({
    client: benchPortal({ custody: 'self', onBackup: stopwatch.stop }),
    shares: benchShares(),
    journal: stopwatch.journal(indexedDbJournal()),
    lock: stopwatch.lock(webLock()),
  })
  controller.subscribe(() => {})
  const times: TimeToBackup[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Nobody clicks twice in a few milliseconds: everything has come to rest.
    await pause(50)
    stopwatch.begin()
    await controller.start('PASSKEY')
    times.push(stopwatch.read())
    controller.reset()
  }
  return times
}

/** The same where the browser hands writes to the operating system and does not wait for the disk. */
export async function timeStartsUnflushed(rounds: number): Promise<TimeToBackup[]> {
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (names, mode) {
    return transaction.call(this, names, mode, { durability: 'relaxed' })
  }
  try {
    return await timeStarts(rounds)
  } finally {
    IDBDatabase.prototype.transaction = transaction
  }
}
