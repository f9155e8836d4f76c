import type { BackupJournal } from 'portal-backup-kit/core'

/** A journal in memory, which keeps nothing but the entry. */
export function benchJournal(): BackupJournal {
  const entries = new Map<string, unknown>()
  return {
    read: async (walletId) => entries.get(walletId) ?? null,
    async write(walletId, entry) {
      entries.set(walletId, structuredClone(entry))
    },
    async clear(walletId) {
      entries.delete(walletId)
    },
  }
}
