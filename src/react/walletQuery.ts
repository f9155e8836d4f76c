'use client'
import { queryOptions } from '@tanstack/react-query'
import type { PortalClient } from '../core/ports.js'

const ids = new WeakMap<object, number>()
let newestId = 0

/** Names an object in a query key, where an SDK instance cannot stand: it may not be serialisable. */
export function idOf(object: object): number {
  let id = ids.get(object)
  if (id === undefined) {
    newestId += 1
    id = newestId
    ids.set(object, id)
  }
  return id
}

/** The cache key of one wallet's record. */
export function walletKey(source: object) {
  return ['portal-backup-kit', 'wallet', idOf(source)] as const
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
