import { acquireWalletLock } from './acquireWalletLock.js'
import { askStore } from './deliverShare.js'
import { emitEvent, mayStillLand, type Run, type RunEnvironment } from './Run.js'
import { readJournal } from './readJournal.js'

/** How giving a run up can end. */
export type DiscardOutcome = 'discarded' | 'refused' | 'busy'

/**
 * Gives an unfinished run up. Portal is told nothing: its share pairs stay incomplete, which is the
 * truth whatever happens later.
 * @param run Null where the journal entry is damaged.
 * @returns `refused` while the store holds the share, may still get it, or cannot be asked: a put
 * that lands after a newer run's would stand before it.
 */
export async function discardRun(
  environment: RunEnvironment,
  walletId: string,
  run: Run | null,
): Promise<DiscardOutcome> {
  const release = await acquireWalletLock(environment, walletId)
  if (release === null) return 'busy'
  try {
    if (run !== null && !(await isHarmless(environment, run))) return 'refused'
    await environment.journal?.clear(walletId)
    if (run !== null) emitEvent(environment, run, { type: 'runDiscarded' })
    return 'discarded'
  } catch {
    return 'refused'
  } finally {
    release()
  }
}

async function isHarmless(environment: RunEnvironment, run: Run): Promise<boolean> {
  const finding = await readJournal(environment, run.walletId)
  // Another tab may have gone on, or finished it and begun the next.
  if (finding.kind === 'entry' && finding.entry.runId !== run.id) return false
  if (finding.kind === 'unreadable') return false
  if (run.share === null) return finding.kind !== 'entry' || finding.entry.step === 'started'
  if (mayStillLand(environment, run)) return false
  return (await askStore(environment, run)) === 'no'
}
