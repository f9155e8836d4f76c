import { BackupError } from '../errors.js'
import { toBackupError } from '../portalErrors.js'
import { timeLimited, tryRepeatedly } from '../retry.js'
import { emitEvent, enterPhase, type Run, type RunEnvironment } from './Run.js'

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
  const codeOf = (cause: unknown) => (isSessionEnd(cause) ? 'SESSION_EXPIRED' : 'CONFIRM_FAILED')
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

function isSessionEnd(cause: unknown): boolean {
  return toBackupError(cause, 'CONFIRM_FAILED').code === 'SESSION_EXPIRED'
}
