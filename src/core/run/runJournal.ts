import { BackupError } from '../errors.js'
import { type JournalEntry, type JournalReading, journalVersion, parseJournal } from '../journal.js'
import type { BackupJournal, Clock } from '../ports.js'
import { timeLimited } from '../retry.js'
import { emitEvent, type Run, type RunEnvironment } from './Run.js'

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

/**
 * Writes the entry that must be there before the SDK is asked.
 * @throws {BackupError} `JOURNAL_UNAVAILABLE` in self-managed custody, unless best effort was chosen.
 */
export async function noteStarted(environment: RunEnvironment, run: Run): Promise<void> {
  const written = await note(environment, run, 'started')
  if (!written && run.custody === 'self' && environment.journalRequired) {
    throw new BackupError('JOURNAL_UNAVAILABLE', { phase: run.phase, runId: run.id })
  }
}

/** Writes a later entry. A failure is reported and does not stop the run: going on is safer than stopping. */
export async function note(
  environment: RunEnvironment,
  run: Run,
  step: JournalEntry['step'],
): Promise<boolean> {
  if (environment.journal === null) return true
  try {
    await environment.journal.write(run.walletId, entryOf(run, step))
    run.journalled = true
    return true
  } catch {
    emitEvent(environment, run, { type: 'journalNotWritten', step })
    return false
  }
}

/** Forgets the run, once there is nothing left to do for it. */
export async function clearNote(environment: RunEnvironment, run: Run): Promise<void> {
  if (environment.journal === null) return
  try {
    await environment.journal.clear(run.walletId)
    run.journalled = false
  } catch {
    emitEvent(environment, run, { type: 'journalNotWritten', step: 'clear' })
  }
}

function entryOf(run: Run, step: JournalEntry['step']): JournalEntry {
  const base = {
    version: journalVersion,
    runId: run.id,
    walletId: run.walletId,
    method: run.method,
    custody: run.custody,
    startedAt: run.startedAt,
    newestBefore: run.newestBefore,
  } as const
  if (step === 'started' || run.share === null) return { ...base, step: 'started' }
  return { ...base, step, ...run.share, putAt: run.putAt ?? run.startedAt }
}
