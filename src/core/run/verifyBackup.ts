import { BackupError } from '../errors.js'
import type { PortalWallet } from '../ports.js'
import { tryRepeatedly } from '../retry.js'
import { methodBackup } from '../wallet.js'
import { emitEvent, type Run, type RunEnvironment } from './Run.js'
import { readWallet } from './readWallet.js'
import { tellStored } from './tellPortal.js'

/**
 * The end of a Portal-managed run: Portal's own record decides. Where it says that the pairs are
 * not complete, Portal is told about exactly this run's pairs, once, and the record is read again.
 * @returns The record as last read; null where it could not be read: then the SDK's promise stands.
 * @throws {BackupError} `CONFIRM_FAILED` where the record still says no.
 */
export async function verifyBackup(
  environment: RunEnvironment,
  run: Run,
): Promise<PortalWallet | null> {
  const first = await readWalletOrNull(environment, run)
  if (first === null || methodBackup(first, run.method).complete) return first
  if (run.confirmStored !== null) {
    await tellStored(environment, run)
    const second = await readWalletOrNull(environment, run)
    if (second === null || methodBackup(second, run.method).complete) return second
  }
  throw new BackupError('CONFIRM_FAILED', { phase: run.phase, runId: run.id })
}

async function readWalletOrNull(
  environment: RunEnvironment,
  run: Run,
): Promise<PortalWallet | null> {
  try {
    return await tryRepeatedly(environment, () => readWallet(environment), {
      onFailure: (_failure, attempt) =>
        emitEvent(environment, run, {
          type: 'stepRetried',
          step: 'readWallet',
          attempt,
          code: 'NETWORK',
        }),
    })
  } catch {
    return null
  }
}
