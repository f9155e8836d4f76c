import { digestOf } from '../core/digest.js'
import type { RunCrypto } from '../core/ports.js'

/** Work that no clock knows of: what the fakes encrypt takes real time. */
const underway = new Set<Promise<unknown>>()

/**
 * The platform's cryptography, as a {@link manualClock} waits for it. Give it to a controller that
 * runs by such a clock, or time passes while the engine takes a digest.
 */
export function awaitedCrypto(): RunCrypto {
  return {
    digest: (cipherText) => whileUnderway(digestOf(cipherText)),
    randomId: () => crypto.randomUUID(),
  }
}

/** Has {@link untilNothingIsUnderway} wait for this. */
export function whileUnderway<T>(work: Promise<T>): Promise<T> {
  underway.add(work)
  const done = () => underway.delete(work)
  work.then(done, done)
  return work
}

/** Lets everything run that can run without time passing: promises, messages, what the fakes encrypt. */
export async function untilNothingIsUnderway(): Promise<void> {
  do {
    await Promise.allSettled(underway)
    await nextTask()
  } while (underway.size > 0)
}

// A message rather than a timer: browsers hold timers back, and tests replace them.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
