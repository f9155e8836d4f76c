import type { ServerShareStore } from 'portal-backup-kit/server'
import type { DemoState } from './demoState.ts'

/** Keeps count of what was stored: a share store keeps every backup, and shows the newest. */
export function countingStore(store: ServerShareStore, state: DemoState): ServerShareStore {
  return {
    async putShare(share) {
      const outcome = await store.putShare(share)
      if (outcome === 'stored') await state.countStored(share.owner.id, share.method)
      return outcome
    },
    newestShare: (owner, method) => store.newestShare(owner, method),
    addCustodianShare: (share) => store.addCustodianShare(share),
    custodianShares: (clientId) => store.custodianShares(clientId),
  }
}
