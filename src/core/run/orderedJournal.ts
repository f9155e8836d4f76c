import { BackupError } from '../errors.js'
import type { BackupJournal, Clock } from '../ports.js'
import { timeLimited } from '../retry.js'

// Before anything is offered; and before a prompt, which a click may open for five seconds.
const promptTimeoutMs = 2_000
const journalTimeoutMs = 5_000

/**
 * The same journal with one call at a time and a limit on each. A write or clear that hangs may
 * still land later; nothing else is written before it has settled, so it cannot undo a newer entry.
 * Until then a write that the run can do without fails at once.
 */
export function orderedJournal(journal: BackupJournal, clock: Clock): BackupJournal {
  let last: Promise<unknown> = Promise.resolve()
  let unanswered = 0
  const inOrder = async <T>(ms: number, call: () => Promise<T>): Promise<T> => {
    let isSettled = false
    let isLate = false
    const settled = last
      .then(() => {
        if (isLate) throw new BackupError('TIMEOUT')
        return call()
      })
      .finally(() => {
        isSettled = true
        if (isLate) unanswered -= 1
      })
    last = settled.catch(() => {})
    return timeLimited(clock, ms, () => settled).catch((cause) => {
      isLate = !isSettled
      if (isLate) unanswered += 1
      throw cause
    })
  }
  return {
    read: (walletId) => inOrder(promptTimeoutMs, () => journal.read(walletId)),
    async write(walletId, entry) {
      const isOptional = entry.custody === 'portal'
      if (isOptional && unanswered > 0) throw new BackupError('TIMEOUT')
      const ms = isOptional ? promptTimeoutMs : journalTimeoutMs
      return inOrder(ms, () => journal.write(walletId, entry))
    },
    clear: (walletId) => inOrder(journalTimeoutMs, () => journal.clear(walletId)),
  }
}
