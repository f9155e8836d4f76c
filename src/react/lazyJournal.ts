'use client'
import type { BackupJournal } from '../core/ports.js'

/**
 * Delays no page: the journal's code is fetched while the wallet is read, which comes first.
 * @param fetchJournal Called at once, and again after a failure.
 */
export function lazyJournal(fetchJournal: () => Promise<BackupJournal>): BackupJournal {
  let loading: Promise<BackupJournal> | undefined
  const load = () => {
    loading ??= fetchJournal().catch((cause) => {
      loading = undefined
      throw cause
    })
    return loading
  }
  load().catch(() => {})
  return {
    read: async (walletId) => (await load()).read(walletId),
    write: async (walletId, entry) => (await load()).write(walletId, entry),
    clear: async (walletId) => (await load()).clear(walletId),
  }
}
