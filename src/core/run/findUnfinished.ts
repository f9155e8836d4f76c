import type { JournalReading } from '../journal.js'
import type { PortalWallet } from '../ports.js'
import { isBackedUpSince } from '../wallet.js'
import { acquireWalletLock } from './acquireWalletLock.js'
import type { Opening } from './openFlow.js'
import type { Run, RunEnvironment } from './Run.js'
import { runFromJournal } from './runFromJournal.js'

/** Decides what an entry of the journal means to a page that opens: most pages find none. */
export async function findUnfinished(
  environment: RunEnvironment,
  wallet: PortalWallet,
  finding: Exclude<JournalReading, { kind: 'empty' }>,
  report: Run['report'],
): Promise<Opening> {
  const nothing = { wallet, unfinished: null, run: null }
  if (await isHeldElsewhere(environment, wallet.id)) return nothing
  if (finding.kind === 'damaged') {
    const method = finding.method ?? wallet.methods[0] ?? 'PASSWORD'
    return { wallet, run: null, unfinished: { method, remedy: 'start-over' } }
  }
  const { entry } = finding
  const ended =
    entry.custody === 'portal' && isBackedUpSince(wallet, entry.method, entry.newestBefore)
  if (ended) {
    await environment.journal?.clear(wallet.id).catch(() => {})
    return nothing
  }
  const remedy = entry.step === 'started' ? 'start-over' : 'resume'
  return {
    wallet,
    run: runFromJournal(entry, report),
    unfinished: { method: entry.method, remedy },
  }
}

/** The entry of a run that is under way in another tab belongs to that tab. */
async function isHeldElsewhere(environment: RunEnvironment, walletId: string): Promise<boolean> {
  const release = await acquireWalletLock(environment, walletId)
  release?.()
  return release === null
}
