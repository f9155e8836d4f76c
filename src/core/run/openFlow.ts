import { BackupError } from '../errors.js'
import { toBackupError } from '../portalErrors.js'
import type { PortalWallet } from '../ports.js'
import { timeLimited, tryRepeatedly } from '../retry.js'
import type { Unfinished } from '../transition.js'
import { loadProtocol } from './loadProtocol.js'
import type { Run, RunEnvironment } from './Run.js'
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
  if (finding.kind === 'empty' || finding.kind === 'unreadable') {
    return { wallet, unfinished: null, run: null }
  }
  const { findUnfinished } = await loadProtocol()
  return findUnfinished(environment, wallet, finding, report)
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
