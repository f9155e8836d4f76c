import { BackupError } from '../../core/errors.js'
import type { WebPortal } from './WebPortal.js'

/**
 * Follows an instance's start. The SDK replays neither its readiness nor its failure, so both
 * callbacks are registered at once; an instance that failed before it was handed over says nothing
 * any more and is given up after the limit.
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
        portal.onInitializationError((reason) =>
          settle(() => reject(new BackupError('WALLET_NOT_READY', { cause: { name: reason } }))),
        ),
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
