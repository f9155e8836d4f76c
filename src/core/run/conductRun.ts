import { BackupError, isShareRefused } from '../errors.js'
import type { PortalWallet } from '../ports.js'
import { acquireWalletLock } from './acquireWalletLock.js'
import { deliverShare } from './deliverShare.js'
import { makeShare } from './makeShare.js'
import { mayHaveReplacedKey } from './mayHaveReplacedKey.js'
import type { OneTimeSecret } from './oneTimeSecret.js'
import { emitEvent, type Run, type RunEnvironment, runError } from './Run.js'
import { type JournalFinding, readJournal } from './readJournal.js'
import { clearNote, note, noteStarted } from './runJournal.js'
import { isNewestRun, tellNotStored, tellStored } from './tellPortal.js'
import { verifyBackup } from './verifyBackup.js'

/** How taking the wallet for a run can end. */
export type Hold =
  | { readonly kind: 'held'; release(): void }
  /** Another tab is at it. */
  | { readonly kind: 'busy' }
  /** The journal has something else to finish, or no longer this run. */
  | { readonly kind: 'moved-on'; readonly finding: JournalFinding }

/**
 * Takes the wallet: one run at a time in all tabs, and only if the journal agrees with what this
 * page believes. What was read before the lock may be stale.
 * @throws {BackupError} `JOURNAL_UNAVAILABLE`: a new self-managed run could write over one that cannot be seen.
 */
export async function holdWallet(environment: RunEnvironment, run: Run): Promise<Hold> {
  const release = await acquireWalletLock(environment, run.walletId)
  if (release === null) return { kind: 'busy' }
  const finding = await readJournal(environment, run.walletId)
  if (agrees(environment, run, finding)) return { kind: 'held', release }
  release()
  if (finding.kind !== 'unreadable') return { kind: 'moved-on', finding }
  throw new BackupError('JOURNAL_UNAVAILABLE', { phase: run.phase, runId: run.id })
}

function agrees(environment: RunEnvironment, run: Run, finding: JournalFinding): boolean {
  switch (finding.kind) {
    case 'empty':
      return !run.journalled
    case 'entry':
      return finding.entry.runId === (run.journalled ? run.id : run.replaces)
    case 'damaged':
      return run.journalled
    case 'unreadable':
      return run.made || run.custody === 'portal' || !environment.journalRequired
  }
}

/** How a run that did not fail can end. */
export type Ending =
  /** With Portal's record where the run ended with a fresh read of it. */
  | { readonly kind: 'saved'; readonly wallet: PortalWallet | null }
  /** A newer backup by the same method stands before this one: neither can be vouched for. */
  | { readonly kind: 'superseded' }

/**
 * The protocol of a run, in the order of its acts. Every act is explained by a journal entry that
 * was written before it.
 * @throws {BackupError}
 */
export async function conductRun(
  environment: RunEnvironment,
  run: Run,
  secret: OneTimeSecret,
): Promise<Ending> {
  if (!run.made) {
    await noteStarted(environment, run)
    emitEvent(environment, run, {
      type: 'runStarted',
      custody: run.custody,
    })
    await make(environment, run, secret)
  }
  return run.custody === 'self'
    ? await finishSelfManaged(environment, run)
    : await finishManaged(environment, run)
}

async function make(environment: RunEnvironment, run: Run, secret: OneTimeSecret): Promise<void> {
  try {
    run.share = await makeShare(environment, run, secret)
  } catch (cause) {
    const error = runError(cause, 'UNEXPECTED', run)
    // An entry that stays is what tells the next page that an older backup may not open any more.
    if (!mayHaveReplacedKey(run, error)) await clearNote(environment, run)
    throw error
  }
  if (run.share === null) return
  run.putAt = environment.clock.now()
  await note(environment, run, 'made')
  run.report({ type: 'shareMade' })
}

async function finishSelfManaged(environment: RunEnvironment, run: Run): Promise<Ending> {
  if (!run.stored || !run.madeHere) {
    try {
      if (!(await deliverShare(environment, run))) return await supersede(environment, run)
    } catch (failure) {
      throw isShareRefused(failure) ? await refused(environment, run, failure) : failure
    }
    run.stored = true
    await note(environment, run, 'stored')
  }
  if (!(await isNewestRun(environment, run))) return await supersede(environment, run)
  await tellStored(environment, run)
  await clearNote(environment, run)
  return { kind: 'saved', wallet: null }
}

async function finishManaged(environment: RunEnvironment, run: Run): Promise<Ending> {
  const wallet = await verifyBackup(environment, run)
  await clearNote(environment, run)
  return { kind: 'saved', wallet }
}

/** Only a new backup helps. Until there is one, the entry says so to every next page. */
async function supersede(environment: RunEnvironment, run: Run): Promise<Ending> {
  run.made = false
  run.share = null
  await note(environment, run, 'started')
  return { kind: 'superseded' }
}

/** Only here is Portal ever told `false`. Where it cannot be told, the share stays in the journal for another try. */
async function refused(
  environment: RunEnvironment,
  run: Run,
  cause: unknown,
): Promise<BackupError> {
  const error = new BackupError('STORE_REFUSED', { phase: run.phase, runId: run.id, cause })
  try {
    await tellNotStored(environment, run)
  } catch {
    return error
  }
  await clearNote(environment, run)
  run.made = false
  run.share = null
  return error
}
