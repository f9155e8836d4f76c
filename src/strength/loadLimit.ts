const loadLimitMs = 15_000

/** Rejects what has not loaded in fifteen seconds. */
export function withinLoadLimit<T>(loading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('What the strength check needs did not load in time.'))
    }, loadLimitMs)
    loading.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** @throws the signal's reason as soon as it has aborted. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
  })
}
