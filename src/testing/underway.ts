/** Work that no clock knows of: what the fakes encrypt takes real time. */
const underway = new Set<Promise<unknown>>()

/** Has {@link untilNothingIsUnderway} wait for this. */
export function whileUnderway<T>(work: Promise<T>): Promise<T> {
  underway.add(work)
  const done = () => underway.delete(work)
  work.then(done, done)
  return work
}

/**
 * Lets everything run that can run without time passing: promises, messages, what the fakes encrypt
 * and the digests that others take.
 */
export async function untilNothingIsUnderway(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await Promise.allSettled(underway)
    await nextTask()
    // A digest asked for before this one has been answered by then: they wait in the same queue.
    await crypto.subtle.digest('SHA-256', new Uint8Array(1))
  }
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
