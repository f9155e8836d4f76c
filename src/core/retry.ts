import { BackupError, isShareStoreError } from './errors.js'
import type { Clock, Connectivity } from './ports.js'

/** How often and how patiently the put, the check and the notice are tried. */
export interface RetryPolicy {
  /** Tries of one step before the run comes to rest. @default 4 */
  readonly tries?: number
  /** Time limit of one try, in milliseconds. @default 20000 */
  readonly timeoutMs?: number
  /** The first pause is random between 0 and this, in milliseconds; the bound doubles with each try. @default 500 */
  readonly baseMs?: number
  /** The longest pause, in milliseconds; `Retry-After` may ask for more. @default 8000 */
  readonly capMs?: number
}

/** What {@link tryRepeatedly} and {@link timeLimited} need of the world. */
export interface RetryEnvironment {
  readonly clock: Clock
  readonly connectivity: Connectivity
  readonly random: () => number
  readonly retry: Required<RetryPolicy>
}

/** The defaults of {@link RetryPolicy}. */
export const defaultRetry: Required<RetryPolicy> = {
  tries: 4,
  timeoutMs: 20_000,
  baseMs: 500,
  capMs: 8_000,
}

/**
 * Runs one piece of work under a time limit.
 * @throws {BackupError} `TIMEOUT`: the work was told to stop, but its outcome is unknown.
 */
export function timeLimited<T>(
  clock: Clock,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const working = new AbortController()
  const waiting = new AbortController()
  const limit = clock.sleep(ms, waiting.signal).then(() => {
    working.abort()
    throw new BackupError('TIMEOUT')
  })
  const settled = Promise.race([Promise.resolve().then(() => work(working.signal)), limit])
  return settled.finally(() => waiting.abort())
}

/**
 * Tries until one try succeeds, with full-jitter pauses between (Brooker, "Exponential Backoff And
 * Jitter", AWS 2015), honouring `Retry-After` and waiting for a network while there is none.
 * @param work One try; gets its number from 1. It limits its own time.
 * @param options.isFinal Failures that no further try can mend.
 * @param options.onFailure Told of each failure that another try follows.
 * @throws The failure of the last try.
 */
export async function tryRepeatedly<T>(
  environment: RetryEnvironment,
  work: (attempt: number) => Promise<T>,
  options: {
    isFinal?(failure: unknown): boolean
    onFailure?(failure: unknown, attempt: number): void
  } = {},
): Promise<T> {
  const { clock, retry } = environment
  for (let attempt = 1; ; attempt += 1) {
    try {
      await untilOnline(environment)
      return await work(attempt)
    } catch (failure) {
      if (attempt >= retry.tries || options.isFinal?.(failure)) throw failure
      options.onFailure?.(failure, attempt)
      await clock.sleep(pauseAfter(environment, failure, attempt))
    }
  }
}

/** A browser may be wrong about being offline, so this waits one time limit at most and then tries all the same. */
async function untilOnline({ clock, connectivity, retry }: RetryEnvironment): Promise<void> {
  if (connectivity.isOnline()) return
  await timeLimited(clock, retry.timeoutMs, (signal) => connectivity.whenOnline(signal)).catch(
    () => {},
  )
}

function pauseAfter(environment: RetryEnvironment, failure: unknown, attempt: number): number {
  const { baseMs, capMs } = environment.retry
  const jittered = environment.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1))
  const asked = isShareStoreError(failure) ? (failure.retryAfterMs ?? 0) : 0
  return Math.max(jittered, Math.min(asked, maxRetryAfterMs))
}

// Longer than this a person should decide: the run comes to rest with its way out instead.
const maxRetryAfterMs = 60_000
