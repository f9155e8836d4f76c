import type { Clock } from '../core/ports.js'
import { untilNothingIsUnderway } from './underway.js'

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /**
   * Lets `ms` milliseconds pass: wakes who is due, in order, and after each lets everything run that
   * follows from it.
   */
  advance(ms: number): Promise<void>
  /**
   * Lets as much time pass as anybody sleeps for, until nobody does.
   * @throws when they keep going back to sleep.
   */
  runAll(): Promise<void>
  /**
   * Lets time pass until the promise settles, and answers as it does.
   * @throws when nobody sleeps any more and it still has not.
   */
  runUntil<T>(promise: Promise<T>): Promise<T>
  /** Sets the time of day, forwards or back, as a person or a time server does; nobody wakes from it. */
  jump(ms: number): void
  /** How many are asleep. */
  readonly sleeping: number
}

interface Sleeper {
  readonly due: number
  wake(): void
}

const mostWakes = 2_000

/**
 * Makes a clock for tests.
 * @param start Milliseconds since the epoch. @default 2030-01-01T00:00:00Z
 */
export function manualClock(start = Date.UTC(2030, 0, 1)): ManualClock {
  let elapsed = 0
  let origin = start
  const sleepers = new Set<Sleeper>()

  const nextSleeper = () => [...sleepers].sort((one, other) => one.due - other.due)[0]

  const wake = async (sleeper: Sleeper) => {
    elapsed = Math.max(elapsed, sleeper.due)
    sleeper.wake()
    await untilNothingIsUnderway()
  }

  /** Wakes one after the other until `isEnough` says so or nobody sleeps. */
  const wakeUntil = async (isEnough: (next: Sleeper) => boolean) => {
    await untilNothingIsUnderway()
    for (let wakes = 0; wakes < mostWakes; wakes += 1) {
      const next = nextSleeper()
      if (next === undefined || isEnough(next)) return
      await wake(next)
    }
    throw new Error(`manualClock: still not at rest after ${mostWakes} sleeps.`)
  }

  return {
    now: () => origin + elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const stop = () => {
          sleepers.delete(sleeper)
          reject(signal?.reason)
        }
        const sleeper: Sleeper = {
          due: elapsed + Math.max(0, ms),
          wake() {
            sleepers.delete(sleeper)
            signal?.removeEventListener('abort', stop)
            resolve()
          },
        }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', stop, { once: true })
      }),
    async advance(ms) {
      const end = elapsed + ms
      await wakeUntil(({ due }) => due > end)
      elapsed = Math.max(elapsed, end)
    },
    runAll: () => wakeUntil(() => false),
    async runUntil(promise) {
      let settled = false
      const settle = () => {
        settled = true
      }
      promise.then(settle, settle)
      await wakeUntil(() => settled)
      if (settled) return promise
      throw new Error('manualClock: nobody sleeps any more, and the promise has not settled.')
    },
    jump(ms) {
      origin += ms
    },
    get sleeping() {
      return sleepers.size
    },
  }
}
