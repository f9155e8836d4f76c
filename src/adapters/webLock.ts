import type { RunLock } from '../core/index.js'

/**
 * One run a wallet across the tabs of a browser, by the Web Locks API (w3c.github.io/web-locks).
 * The browser releases the lock when its page dies. Where the API is missing (insecure context,
 * Safari before 15.4) only the page itself is guarded.
 */
export function webLock(): RunLock {
  return {
    tryAcquire(name) {
      const { locks } = globalThis.navigator ?? {}
      if (locks === undefined) return Promise.resolve(() => {})
      return new Promise((resolve, reject) => {
        const held = locks.request(name, { ifAvailable: true }, (lock) => {
          if (lock === null) return resolve(null)
          return new Promise<void>((release) => resolve(release))
        })
        held.catch(reject)
      })
    },
  }
}
