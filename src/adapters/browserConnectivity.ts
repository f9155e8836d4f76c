import type { Connectivity } from '../core/index.js'

/** The browser's own word on whether there is a network (`navigator.onLine` and the `online` event). */
export function browserConnectivity(): Connectivity {
  return {
    isOnline: () => globalThis.navigator?.onLine !== false,
    whenOnline: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const stop = new AbortController()
        const settle = (finish: () => void) => {
          stop.abort()
          finish()
        }
        addEventListener('online', () => settle(resolve), { signal: stop.signal })
        signal.addEventListener('abort', () => settle(() => reject(signal.reason)), {
          signal: stop.signal,
        })
      }),
  }
}
