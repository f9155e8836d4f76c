import { causesOf } from '../operationCauses.js'
import { toBackupError } from '../portalErrors.js'
import type { BackupRequest, BackupResult } from '../ports.js'
import { cryptoOf } from './cryptoOf.js'
import { enterPhase } from './enterPhase.js'
import type { OneTimeSecret } from './oneTimeSecret.js'
import { phaseOfProgress } from './phaseOfProgress.js'
import { emitEvent, type MadeShare, type Run, type RunEnvironment } from './Run.js'
import { watchSilence } from './watchSilence.js'

/**
 * Asks the SDK for the backup. It has no time limit, no abort and no correlation id, so there is
 * exactly one call a run.
 * @returns The made share in self-managed custody; null in Portal-managed custody, where the
 * ciphertext is Portal's own affair and is let go of here.
 * @throws {BackupError}
 */
export async function makeShare(
  environment: RunEnvironment,
  run: Run,
  secret: OneTimeSecret,
): Promise<MadeShare | null> {
  const result = await askSdk(environment, run, secret)
  const share = run.custody === 'self' ? await shareOf(environment, result) : null
  run.confirmStored = result.confirmStored?.bind(result) ?? null
  run.made = true
  emitEvent(environment, run, { type: 'shareMade' })
  return share
}

async function shareOf(
  environment: RunEnvironment,
  { cipherText }: BackupResult,
): Promise<MadeShare> {
  if (typeof cipherText !== 'string' || cipherText === '') {
    throw new TypeError('The Portal client resolved a backup without a ciphertext.')
  }
  return { digest: await cryptoOf(environment).digest(cipherText), cipherText }
}

async function askSdk(
  environment: RunEnvironment,
  run: Run,
  secret: OneTimeSecret,
): Promise<BackupResult> {
  const silence = watchSilence(environment.clock, () => {
    run.report({ type: 'wentQuiet' })
    emitEvent(environment, run, { type: 'sdkSilent' })
  })
  let settled = false
  const onProgress: BackupRequest['onProgress'] = (progress) => {
    if (settled) return
    silence.heard()
    run.report({ type: 'heard' })
    const phase = phaseOfProgress(progress)
    if (phase !== null) enterPhase(environment, run, phase)
  }
  try {
    return await environment.client.backupWallet(requestOf(run, secret.take(), onProgress))
  } catch (cause) {
    const facts = { phase: run.phase, runId: run.id }
    throw toBackupError(cause, 'UNEXPECTED', facts, causesOf(run.method))
  } finally {
    settled = true
    silence.stop()
  }
}

function requestOf(
  run: Run,
  password: string | undefined,
  onProgress: BackupRequest['onProgress'],
): BackupRequest {
  return { method: run.method, ...(password !== undefined && { password }), onProgress }
}
