import { BackupError } from '../../core/errors.js'
import { toBackupError } from '../../core/portalErrors.js'
import type { WebPortal } from './WebPortal.js'

/**
 * Follows an instance's start. The SDK replays neither its readiness nor its failure, so both
 * callbacks are registered at once; an instance that failed before it was handed over says nothing
 * any more and is given up after the limit. What it said of its failure holds for good: it starts no
 * second time, so only a new instance or a reload of the page helps.
 */
export function followStart(portal: WebPortal, timeoutMs: number): () => Promise<void> {
  let outcome: Promise<void> | null = null
  const begin = () =>
    new Promise<void>((resolve, reject) => {
      const stops: (() => void)[] = []
      const settle = (finish: () => void) => {
        clearTimeout(timer)
        for (const stop of stops) stop()
        finish()
      }
      const timer = setTimeout(() => {
        outcome = null
        settle(() => reject(new BackupError('WALLET_NOT_READY')))
      }, timeoutMs)
      stops.push(
        portal.onInitializationError((reason) => settle(() => reject(failedStart(reason)))),
      )
      // May call back before it returns; a stop that is pushed late finds nothing to remove.
      stops.push(portal.onReady(() => settle(resolve)))
    })
  const follow = () => {
    outcome ??= begin()
    // Whoever asks hears of the failure; until then nobody has to.
    outcome.catch(() => {})
    return outcome
  }
  void follow()
  return follow
}

/** A reason begins with Portal's id of the failure, where it has one. */
function failedStart(reason: string): BackupError {
  const [id] = reason.split(':')
  return toBackupError({ name: 'Error', message: reason, id }, 'WALLET_NOT_READY')
}
