import type { RunLock } from '../core/index.js'
import { pageLock } from '../core/run/pageLock.js'

type Release = () => void

const answerLimitMs = 2_000

// The browser releases a lock some time after it was returned. Until then this page would find its
// own old lock; filled by use, never by import.
const returned = new Map<string, Promise<unknown>>()

/**
 * One run a wallet across the tabs of a browser, by the Web Locks API (w3c.github.io/web-locks).
 * The browser releases the lock when its page dies. Where the API is missing (insecure context,
 * Safari before 15.4), denied (a frame with an opaque origin, blocked site data) or silent for 2 s,
 * only the page itself is guarded.
 */
export function webLock(): RunLock {
  return {
    async tryAcquire(name) {
      const releaseInPage = await pageLock.tryAcquire(name)
      if (releaseInPage === null) return null
      const release = await requestLock(name)
      if (release === null) {
        releaseInPage()
        return null
      }
      return () => {
        releaseInPage()
        release()
      }
    },
  }
}

/** Resolves with null where another page holds the lock, and with an empty release where none can be had. */
function requestLock(name: string): Promise<Release | null> {
  return new Promise((resolve) => {
    let isLate = false
    const goOnWithout = () => {
      isLate = true
      resolve(() => {})
    }
    const timer = setTimeout(goOnWithout, answerLimitMs)
    const request = async () => {
      await returned.get(name)
      if (isLate) return
      // `ifAvailable` takes no signal, so a lock that is granted late is returned at once.
      const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (isLate) return
        clearTimeout(timer)
        if (lock === null) return resolve(null)
        return new Promise<void>((free) => {
          resolve(() => {
            returned.set(
              name,
              held.catch(() => {}),
            )
            free()
          })
        })
      })
      await held
    }
    request().catch(() => {
      clearTimeout(timer)
      goOnWithout()
    })
  })
}
