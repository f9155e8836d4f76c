import { BackupError } from '../errors.js'
import { type JournalEntry, journalVersion, parseJournal } from '../journal.js'
import { emitEvent, type Run, type RunEnvironment } from './Run.js'

/**
 * Writes the entry that must be there before the SDK is asked.
 * @throws {BackupError} `JOURNAL_UNAVAILABLE` in self-managed custody, unless best effort was chosen.
 */
export async function noteStarted(environment: RunEnvironment, run: Run): Promise<void> {
  try {
    await write(environment, run, 'started')
  } catch (cause) {
    emitEvent(environment, run, { type: 'journalNotWritten', step: 'started' })
    if (run.custody === 'portal' || !environment.journalRequired) return
    throw new BackupError('JOURNAL_UNAVAILABLE', { phase: run.phase, runId: run.id, cause })
  }
}

/** Writes a later entry. A failure is reported and does not stop the run: going on is safer than stopping. */
export async function note(
  environment: RunEnvironment,
  run: Run,
  step: JournalEntry['step'],
): Promise<void> {
  try {
    await write(environment, run, step)
  } catch {
    emitEvent(environment, run, { type: 'journalNotWritten', step })
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

async function write(
  { journal }: RunEnvironment,
  run: Run,
  step: JournalEntry['step'],
): Promise<void> {
  if (journal === null) return
  const entry = entryOf(run, step)
  // An id or a digest of the app's own making that the next page would not take is found out now.
  if (parseJournal(entry, run.walletId).kind !== 'entry') {
    throw new TypeError('The entry of this run is not well formed.')
  }
  await journal.write(run.walletId, entry)
  run.journalled = true
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
