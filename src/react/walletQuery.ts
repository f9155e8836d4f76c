'use client'
import { queryOptions } from '@tanstack/react-query'
import type { PortalClient } from '../core/ports.js'

const ids = new WeakMap<object, number>()
let newestId = 0

/** The cache key of one wallet's record. An SDK instance cannot be a key itself: it may not be serialisable. */
export function walletKey(source: object) {
  let id = ids.get(source)
  if (id === undefined) {
    newestId += 1
    id = newestId
    ids.set(source, id)
  }
  return ['portal-backup-kit', 'wallet', id] as const
}

/** How Portal's record of a wallet is read and kept. */
export function walletQuery(source: object, client: Pick<PortalClient, 'getWallet'>) {
  return queryOptions({
    queryKey: walletKey(source),
    queryFn: () => client.getWallet(),
    staleTime: 30_000,
    retry: 1,
  })
}
