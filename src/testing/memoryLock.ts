import type { RunLock } from '../core/ports.js'

/** The locks of one browser: hand the same one to every tab that shares them. */
export type LockRegistry = Map<string, object>

/** The locks as one tab sees them. */
export interface MemoryLock extends RunLock {
  /** The names that this tab holds. */
  readonly held: readonly string[]
  /** Ends the tab: everything that it holds is free, as a browser does it. */
  die(): void
}

/**
 * Makes a {@link RunLock} for tests.
 * @param registry Give two locks the same one to simulate two tabs. @default one of its own
 */
export function memoryLock(registry: LockRegistry = new Map()): MemoryLock {
  const tokens = new Set<object>()
  const release = (name: string, token: object) => {
    tokens.delete(token)
    if (registry.get(name) === token) registry.delete(name)
  }
  return {
    async tryAcquire(name) {
      if (registry.has(name)) return null
      const token = {}
      registry.set(name, token)
      tokens.add(token)
      return () => release(name, token)
    },
    get held() {
      return [...registry].filter(([, token]) => tokens.has(token)).map(([name]) => name)
    },
    die() {
      for (const [name, token] of [...registry]) if (tokens.has(token)) release(name, token)
    },
  }
}
