'use client'
import type { RunLock } from '../core/ports.js'

/** A lock that is loaded with the flow, not with the page. */
export interface LazyLock extends RunLock {
  /** Loads it before a click needs it. Never rejects: without it the engine uses the page's own lock. */
  load(): Promise<unknown>
}

/** Loads a lock at its first use, and again after a failure. */
export function lazyLock(importLock: () => Promise<RunLock>): LazyLock {
  let loaded: RunLock | undefined
  const load = async () => {
    loaded ??= await importLock()
    return loaded
  }
  return {
    load: () => load().catch(() => {}),
    tryAcquire: async (name) => (await load()).tryAcquire(name),
  }
}
