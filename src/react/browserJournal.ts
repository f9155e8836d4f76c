'use client'
import type { BackupJournal } from '../core/ports.js'

/**
 * The journal of the browser. Its code is fetched while the wallet is read, which comes first, so
 * that it delays neither the page nor the flow.
 */
export function browserJournal(): BackupJournal {
  let loading: Promise<BackupJournal> | undefined
  const load = () => {
    loading ??= import('../adapters/indexedDbJournal.js').then(
      ({ indexedDbJournal }) => indexedDbJournal(),
      (cause) => {
        loading = undefined
        throw cause
      },
    )
    return loading
  }
  load().catch(() => {})
  return {
    read: async (walletId) => (await load()).read(walletId),
    write: async (walletId, entry) => (await load()).write(walletId, entry),
    clear: async (walletId) => (await load()).clear(walletId),
  }
}
