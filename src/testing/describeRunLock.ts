import type { RunLock } from '../core/ports.js'
import type { TestGlobals } from './testGlobals.js'

/**
 * Checks that a {@link RunLock} keeps every promise that the engine relies on.
 * @param name What to call the lock in the titles.
 * @param make Gives the lock as one tab sees it. Each call is another tab of the same browser: every
 * test works under names of its own.
 * @param test The functions of your test runner.
 */
export function describeRunLock(
  name: string,
  make: () => RunLock | Promise<RunLock>,
  test: TestGlobals,
): void {
  const { expect } = test
  const promise = (title: string, check: (lock: RunLock, otherTab: RunLock) => Promise<void>) =>
    test.it(title, async () => check(await make(), await make()))

  test.describe(`${name} as a RunLock`, () => {
    promise('lets the first tab in', async (lock) => {
      const release = await lock.tryAcquire(newName())
      expect(typeof release).toBe('function')
      release?.()
    })

    promise('turns another tab away while the first one is in', async (lock, otherTab) => {
      const name = newName()
      const release = await lock.tryAcquire(name)
      expect(await otherTab.tryAcquire(name)).toBe(null)
      expect(await otherTab.tryAcquire(name)).toBe(null)
      release?.()
    })

    promise('turns the same tab away while it is in', async (lock) => {
      const name = newName()
      const release = await lock.tryAcquire(name)
      expect(await lock.tryAcquire(name)).toBe(null)
      release?.()
    })

    promise('lets one in of two that come at the same time', async (lock, otherTab) => {
      const name = newName()
      const releases = await Promise.all([lock.tryAcquire(name), otherTab.tryAcquire(name)])
      expect(releases.filter((release) => release !== null).length).toBe(1)
      for (const release of releases) release?.()
    })

    promise('is free once it is released', async (lock, otherTab) => {
      const name = newName()
      const release = await lock.tryAcquire(name)
      release?.()
      const next = await acquireSoon(otherTab, name)
      expect(typeof next).toBe('function')
      next?.()
    })

    promise('is not freed by the one who had it before', async (lock, otherTab) => {
      const name = newName()
      const releaseFirst = await lock.tryAcquire(name)
      releaseFirst?.()
      const releaseSecond = await acquireSoon(otherTab, name)
      releaseFirst?.()
      expect(await lock.tryAcquire(name)).toBe(null)
      releaseSecond?.()
    })

    promise('holds one wallet and not the others', async (lock, otherTab) => {
      const release = await lock.tryAcquire(newName())
      const other = await otherTab.tryAcquire(newName())
      expect(typeof other).toBe('function')
      release?.()
      other?.()
    })
  })
}

function newName(): string {
  return `portal-backup-kit:test:${crypto.randomUUID()}`
}

/** A release may take a moment to reach the other tabs. */
async function acquireSoon(lock: RunLock, name: string): Promise<(() => void) | null> {
  const patience = Date.now() + 2_000
  while (Date.now() < patience) {
    const release = await lock.tryAcquire(name)
    if (release !== null) return release
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return null
}
