import { BackupError, isShareRefused, isShareStoreError } from '../errors.js'
import { needsAction, toBackupError } from '../portalErrors.js'
import type { ShareStore } from '../ports.js'
import { timeLimited, tryRepeatedly } from '../retry.js'
import { enterPhase } from './enterPhase.js'
import {
  emitEvent,
  landingWindowMs,
  type MadeShare,
  mayStillLand,
  type Run,
  type RunEnvironment,
} from './Run.js'
import { note } from './runJournal.js'

/** What the store says about exactly one share. */
export type StoreAnswer = 'yes' | 'no' | 'unknown'

/**
 * Brings the share to the store and resolves only when the store holds exactly it.
 * @returns False where the store has since been given a newer share, by another device.
 * @throws {ShareRefused} on the store's definite no.
 * @throws {BackupError} `STORE_UNKNOWN`, `STORE_MISCONFIGURED`, `SESSION_EXPIRED` or `RATE_LIMITED` where
 * the outcome is not known; the share stays in the journal.
 */
export async function deliverShare(environment: RunEnvironment, run: Run): Promise<boolean> {
  const { store, share } = deliveryOf(environment, run)
  enterPhase(environment, run, 'delivering')
  if (run.stored && (await askStore(environment, run)) === 'yes') return true
  await putUntilStored(environment, run, store, share)
  if (run.madeHere) return true
  const answer = await askStore(environment, run)
  if (answer === 'unknown') throw outcomeUnknown(run, undefined)
  return answer === 'yes'
}

/** Asks, within one time limit, whether exactly this share is the stored one. Never rejects. */
export async function askStore(environment: RunEnvironment, run: Run): Promise<StoreAnswer> {
  const { store, share } = deliveryOf(environment, run)
  const key = { walletId: run.walletId, method: run.method, digest: share.digest }
  try {
    const has = await timeLimited(environment.clock, environment.retry.timeoutMs, (signal) =>
      store.has(key, { signal }),
    )
    return has ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}

async function putUntilStored(
  environment: RunEnvironment,
  run: Run,
  store: ShareStore,
  share: MadeShare,
): Promise<void> {
  const putOnce = async (attempt: number) => {
    run.report({ type: 'tried', attempt })
    await notePut(environment, run)
    try {
      await put(environment, run, store, share)
    } catch (cause) {
      // The answer may have been lost on its way back.
      if (isShareRefused(cause) || (await askStore(environment, run)) !== 'yes') throw cause
    }
    emitEvent(environment, run, { type: 'shareStored', attempt })
  }
  try {
    await tryRepeatedly(environment, putOnce, {
      isFinal: (failure) => isShareRefused(failure) || needsAction(failure),
      onFailure: (failure, attempt) => {
        const { code } = outcomeUnknown(run, failure)
        emitEvent(environment, run, {
          type: 'stepRetried',
          step: 'put',
          attempt,
          code,
        })
      },
    })
  } catch (failure) {
    if (!isShareRefused(failure)) throw outcomeUnknown(run, failure)
    // An earlier try that never answered may have stored it all the same: then a no is not a no.
    if (!mayStillLand(environment, run)) throw failure
    if ((await askStore(environment, run)) !== 'yes') throw outcomeUnknown(run, failure)
  }
}

async function put(
  { clock, retry }: RunEnvironment,
  run: Run,
  store: ShareStore,
  share: MadeShare,
): Promise<void> {
  const request = { walletId: run.walletId, method: run.method, runId: run.id, ...share }
  try {
    await timeLimited(clock, retry.timeoutMs, (signal) => store.put(request, { signal }))
  } catch (cause) {
    if (!isAnswer(cause)) run.mayLandUntil = clock.now() + landingWindowMs
    throw cause
  }
}

/** The first put is explained by the entry that was just written; each later one moves its time on. */
async function notePut(environment: RunEnvironment, run: Run): Promise<void> {
  const now = environment.clock.now()
  if (run.putAt === null || Math.abs(now - run.putAt) < justWrittenMs) return
  run.putAt = now
  await note(environment, run, 'made')
}

// Writing the entry took some of it. Counted from then, a put's window is a moment shorter.
const justWrittenMs = 1_000

function isAnswer(cause: unknown): boolean {
  return isShareRefused(cause) || (isShareStoreError(cause) && cause.status !== undefined)
}

function outcomeUnknown(run: Run, cause: unknown): BackupError {
  const { code } = toBackupError(cause, 'STORE_UNKNOWN')
  const saysWhy = ['SESSION_EXPIRED', 'RATE_LIMITED', 'STORE_MISCONFIGURED'].includes(code)
  const facts = { phase: run.phase, runId: run.id, cause }
  return new BackupError(saysWhy ? code : 'STORE_UNKNOWN', facts)
}

function deliveryOf(environment: RunEnvironment, run: Run) {
  if (environment.shares === null || run.share === null) {
    throw new BackupError('CUSTODY_MISMATCH', { phase: run.phase, runId: run.id })
  }
  return { store: environment.shares, share: run.share }
}
