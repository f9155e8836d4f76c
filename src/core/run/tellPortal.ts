import { BackupError } from '../errors.js'
import { isSessionEnd } from '../portalErrors.js'
import type { PortalWallet } from '../ports.js'
import { timeLimited, tryRepeatedly } from '../retry.js'
import type { WalletCurve } from '../state.js'
import { isSince } from '../wallet.js'
import { enterPhase } from './enterPhase.js'
import { emitEvent, type Run, type RunEnvironment } from './Run.js'
import { readWallet } from './readWallet.js'

/**
 * Tells Portal that the share is stored: by the exact ids of this run's share pairs while the page
 * that made them lives, by method on a later page.
 * @throws {BackupError} `CONFIRM_FAILED` or `SESSION_EXPIRED`. A failed notice is never turned into a `false`.
 */
export async function tellStored(environment: RunEnvironment, run: Run): Promise<void> {
  enterPhase(environment, run, 'confirming')
  const notice =
    run.confirmStored ?? (() => environment.client.storedClientBackupShare(true, run.method))
  await tell(environment, run, true, notice)
}

/**
 * Whether a notice by method means this run's pairs: the only ones made since it began. One that
 * names exact ids always does.
 * @throws {BackupError} `CONFIRM_FAILED` or `SESSION_EXPIRED` where Portal's record cannot be read.
 */
export async function isNewestRun(environment: RunEnvironment, run: Run): Promise<boolean> {
  enterPhase(environment, run, 'confirming')
  if (run.confirmStored !== null) return true
  try {
    const wallet = await tryRepeatedly(environment, () => readWallet(environment), {
      isFinal: isSessionEnd,
    })
    return !hasRivals(wallet, run)
  } catch (cause) {
    throw new BackupError(codeOf(cause), { phase: run.phase, runId: run.id, cause })
  }
}

/**
 * Tells Portal that the share is definitely not stored.
 * @throws {BackupError} when Portal could not be told.
 */
export async function tellNotStored(environment: RunEnvironment, run: Run): Promise<void> {
  await tell(environment, run, false, () =>
    environment.client.storedClientBackupShare(false, run.method),
  )
}

async function tell(
  environment: RunEnvironment,
  run: Run,
  stored: boolean,
  notice: () => Promise<void>,
): Promise<void> {
  const { clock, retry } = environment
  const tellOnce = async (attempt: number) => {
    run.report({ type: 'tried', attempt })
    await timeLimited(clock, retry.timeoutMs, notice)
    emitEvent(environment, run, { type: 'portalTold', stored, attempt })
  }
  try {
    await tryRepeatedly(environment, tellOnce, {
      isFinal: isSessionEnd,
      onFailure: (failure, attempt) => {
        const code = codeOf(failure)
        emitEvent(environment, run, {
          type: 'stepRetried',
          step: 'confirm',
          attempt,
          code,
        })
      },
    })
  } catch (cause) {
    throw new BackupError(codeOf(cause), { phase: run.phase, runId: run.id, cause })
  }
}

/** Portal has more than one backup by the method that was not there before this run. */
function hasRivals(wallet: PortalWallet, { method, newestBefore }: Run): boolean {
  const seen = new Set<WalletCurve>()
  return wallet.backups.some((backup) => {
    if (backup.method !== method || !isSince(backup.createdAt, newestBefore)) return false
    return seen.size === seen.add(backup.curve).size
  })
}

function codeOf(cause: unknown): 'SESSION_EXPIRED' | 'CONFIRM_FAILED' {
  return isSessionEnd(cause) ? 'SESSION_EXPIRED' : 'CONFIRM_FAILED'
}
