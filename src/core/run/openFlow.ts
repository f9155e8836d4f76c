import { BackupError } from '../errors.js'
import { toBackupError } from '../portalErrors.js'
import type { PortalWallet } from '../ports.js'
import { timeLimited, tryRepeatedly } from '../retry.js'
import type { Unfinished } from '../transition.js'
import { isBackedUpSince } from '../wallet.js'
import { lockName } from './lockName.js'
import { type Run, type RunEnvironment, runFromJournal } from './Run.js'
import { readJournal } from './readJournal.js'
import { readWallet } from './readWallet.js'

const readyTimeoutMs = 30_000

/** What a page finds when it opens the flow. */
export interface Opening {
  readonly wallet: PortalWallet
  readonly unfinished: Unfinished | null
  /** The run to finish; null also where an entry is damaged and can only be started over. */
  readonly run: Run | null
}

/**
 * Reads the wallet and what an earlier page left unfinished.
 * @throws {BackupError}
 */
export async function openFlow(
  environment: RunEnvironment,
  report: Run['report'],
): Promise<Opening> {
  const wallet = await readReadyWallet(environment)
  const finding = await readJournal(environment, wallet.id)
  if (finding.kind === 'empty' || finding.kind === 'unreadable') return nothing(wallet)
  if (await isHeldElsewhere(environment, wallet.id)) return nothing(wallet)
  if (finding.kind === 'damaged') {
    const method = finding.method ?? wallet.methods[0] ?? 'PASSWORD'
    return { wallet, run: null, unfinished: { method, remedy: 'start-over' } }
  }
  const { entry } = finding
  const ended =
    entry.custody === 'portal' && isBackedUpSince(wallet, entry.method, entry.newestBefore)
  if (ended) {
    await environment.journal?.clear(wallet.id).catch(() => {})
    return nothing(wallet)
  }
  const remedy = entry.step === 'started' ? 'start-over' : 'resume'
  return {
    wallet,
    run: runFromJournal(entry, report),
    unfinished: { method: entry.method, remedy },
  }
}

/**
 * Waits for the SDK and reads the wallet once.
 * @throws {BackupError} `WALLET_NOT_READY`, `NETWORK` or what the client said.
 */
export async function readReadyWallet(environment: RunEnvironment): Promise<PortalWallet> {
  try {
    await timeLimited(environment.clock, readyTimeoutMs, (signal) =>
      environment.client.ready({ signal }),
    )
  } catch (cause) {
    const error = toBackupError(cause, 'WALLET_NOT_READY')
    throw error.code === 'TIMEOUT' ? new BackupError('WALLET_NOT_READY', { cause }) : error
  }
  try {
    return await tryRepeatedly(environment, () => readWallet(environment), {
      isFinal: (failure) => toBackupError(failure, 'NETWORK').code !== 'NETWORK',
    })
  } catch (cause) {
    throw toBackupError(cause, 'NETWORK')
  }
}

/** The entry of a run that another tab is at is that tab's own. */
async function isHeldElsewhere(environment: RunEnvironment, walletId: string): Promise<boolean> {
  const release = await environment.lock.tryAcquire(lockName(walletId))
  release?.()
  return release === null
}

function nothing(wallet: PortalWallet): Opening {
  return { wallet, run: null, unfinished: null }
}
