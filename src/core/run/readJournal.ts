import { BackupError } from '../errors.js'
import { type JournalReading, parseJournal } from '../journal.js'
import type { BackupJournal, Clock } from '../ports.js'
import { timeLimited } from '../retry.js'
import type { RunEnvironment } from './Run.js'

/** What the journal says, or that it cannot be read. */
export type JournalFinding = JournalReading | { readonly kind: 'unreadable' }

const journalTimeoutMs = 5_000

/**
 * The same journal with one call at a time and a limit on each. A write or clear that hangs may
 * still land later; nothing else is written before it has settled, so it cannot undo a newer entry.
 */
export function orderedJournal(journal: BackupJournal, clock: Clock): BackupJournal {
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(call: () => Promise<T>): Promise<T> => {
    let tooLate = false
    const settled = last.then(() => {
      if (tooLate) throw new BackupError('TIMEOUT')
      return call()
    })
    last = settled.catch(() => {})
    return timeLimited(clock, journalTimeoutMs, () => settled).catch((cause) => {
      tooLate = true
      throw cause
    })
  }
  return {
    read: (walletId) => inOrder(() => journal.read(walletId)),
    write: (walletId, entry) => inOrder(() => journal.write(walletId, entry)),
    clear: (walletId) => inOrder(() => journal.clear(walletId)),
  }
}

/** Reads what is kept for a wallet. Never rejects. */
export async function readJournal(
  environment: RunEnvironment,
  walletId: string,
): Promise<JournalFinding> {
  if (environment.journal === null) return { kind: 'empty' }
  try {
    return parseJournal(await environment.journal.read(walletId), walletId)
  } catch {
    return { kind: 'unreadable' }
  }
}
