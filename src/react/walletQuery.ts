'use client'
import { hashKey, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { PortalClient, PortalWallet } from '../core/ports.js'

const ids = new WeakMap<object, string>()
let copy: string | undefined
let newestId = 0

/**
 * Names an object in a query key, where an SDK instance cannot stand: it may not be serialisable. No
 * other page load and no second copy of this module gives the same name, so that a cache that was
 * restored or is shared has no entry of another wallet under it.
 */
function idOf(object: object): string {
  let id = ids.get(object)
  if (id === undefined) {
    copy ??= Math.random().toString(36).slice(2)
    newestId += 1
    id = `${copy}-${newestId}`
    ids.set(object, id)
  }
  return id
}

const keyOf = (name: string, source: object) => ['portal-backup-kit', name, idOf(source)] as const

/**
 * Everything that an app can set for all its queries, and that could show an old answer, another
 * wallet's answer or none.
 */
const ownOptions = {
  queryKeyHashFn: hashKey,
  // Portal's SDK answers from its own frame, and knows by itself when it is offline.
  networkMode: 'always',
  throwOnError: false,
  placeholderData: undefined,
  initialData: undefined,
  select: undefined,
  enabled: true,
  refetchOnMount: true,
  // For `shouldDehydrateQuery` of an app that persists its cache: a record of a wallet is not for a disk.
  meta: { persist: false },
} as const

/** A query of the kit, which no default of the app changes. */
export function ownQuery<Answer>(
  name: string,
  source: object,
  read: () => Promise<Answer>,
  { staleTime, retry = false }: { readonly staleTime: number; readonly retry?: number | false },
) {
  return queryOptions({
    queryKey: keyOf(name, source),
    ...ownOptions,
    queryFn: read,
    staleTime,
    retry,
  })
}

/** The cache key of one wallet's record. */
export function walletKey(source: object) {
  return keyOf('wallet', source)
}

/** Puts a wallet's record into the cache, under the same options as the query that reads it. */
export function writeWallet(
  queryClient: QueryClient,
  source: object,
  update: (known: PortalWallet | undefined) => PortalWallet | undefined,
): void {
  const queryKey = walletKey(source)
  queryClient.setQueryDefaults(queryKey, ownOptions)
  queryClient.setQueryData(queryKey, update)
}

/** How Portal's record of a wallet is read and kept. */
export function walletQuery(source: object, client: Pick<PortalClient, 'getWallet'>) {
  return ownQuery('wallet', source, () => client.getWallet(), { staleTime: 30_000, retry: 1 })
}
