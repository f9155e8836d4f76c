import type { BackupControllerOptions } from '../createBackupController.js'
import type { Clock, Connectivity, RunLock } from '../ports.js'
import { defaultRetry } from '../retry.js'
import { orderedJournal } from './orderedJournal.js'
import type { RunEnvironment } from './Run.js'

/** Fills in what an app did not bring. */
export function environmentOf(options: BackupControllerOptions): RunEnvironment {
  const clock = options.clock ?? systemClock
  return {
    client: options.client,
    shares: options.shares ?? null,
    journal: options.journal ? orderedJournal(options.journal, clock) : null,
    journalRequired: options.journalMode !== 'best-effort',
    lock: options.lock ?? noLock,
    clock,
    connectivity: options.connectivity ?? alwaysOnline,
    crypto: options.crypto ?? null,
    random: options.random ?? Math.random,
    // The provider's may be another one after its next render.
    get passwordPolicy() {
      return options.passwordPolicy ?? null
    },
    retry: { ...defaultRetry, ...options.retry },
    emit(event) {
      // An analytics sink that throws or rejects must not cost anybody a backup.
      new Promise((resolve) => resolve(options.onEvent?.(event))).catch(() => {})
    },
  }
}

/** The clock of the platform. Timers are looked up at each use, so that replaced ones are seen. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const stop = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, ms)
      signal?.addEventListener('abort', stop, { once: true })
    }),
}

/** Within one controller no second run begins; only a lock can keep two controllers apart. */
const noLock: RunLock = { tryAcquire: async () => () => {} }

const alwaysOnline: Connectivity = { isOnline: () => true, whenOnline: async () => {} }
