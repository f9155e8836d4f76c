import type { RunLock } from '../core/index.js'

// The browser frees a lock some time after it was given back. Until then this page would find its
// own old lock in its way; filled by use, never by import.
const givenBack = new Map<string, Promise<unknown>>()

/**
 * One run a wallet across the tabs of a browser, by the Web Locks API (w3c.github.io/web-locks).
 * The browser releases the lock when its page dies. Where the API is missing (insecure context,
 * Safari before 15.4) only the page itself is guarded.
 */
export function webLock(): RunLock {
  return {
    async tryAcquire(name) {
      const { locks } = globalThis.navigator ?? {}
      if (locks === undefined) return () => {}
      await givenBack.get(name)
      return acquire(locks, name)
    },
  }
}

function acquire(locks: LockManager, name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null)
      return new Promise<void>((free) => {
        resolve(() => {
          givenBack.set(name, held)
          free()
        })
      })
    })
    held.catch(reject)
  })
}
