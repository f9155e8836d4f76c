import type { RunLock } from '../ports.js'

const registryKey = Symbol.for('portal-backup-kit.pageLocks')

/**
 * Keeps the controllers of one page apart, also those of another copy of the kit. It needs nothing of
 * the platform, so it also holds where the browser denies its own locks.
 */
export const pageLock = {
  async tryAcquire(name) {
    const held = heldNames()
    if (held.has(name)) return null
    held.add(name)
    return () => void held.delete(name)
  },
} satisfies RunLock

function heldNames(): Set<string> {
  const page: { [registryKey]?: Set<string> } & object = globalThis
  page[registryKey] ??= new Set()
  return page[registryKey]
}
