import type { ShareStore } from 'portal-backup-kit/core'

/** A share store that answers at once and holds the newest share alone. */
export function benchShares(): ShareStore {
  let newest: { digest: string; cipherText: string } | null = null
  return {
    async put(share) {
      newest = share
    },
    has: async ({ digest }) => newest?.digest === digest,
    get: async () => newest,
  }
}
