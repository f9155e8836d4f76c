import { queryOptions } from '@tanstack/react-query'
import type { SessionWallet } from '../shared/session.ts'
import { portalFor } from './portal.ts'

export interface Addresses {
  readonly ethereum: string
  readonly solana: string
}

/** Asks Portal for the addresses of a wallet that exists. */
export function addressesQuery(wallet: SessionWallet) {
  return queryOptions({
    queryKey: ['addresses', wallet.id],
    staleTime: Number.POSITIVE_INFINITY,
    async queryFn(): Promise<Addresses> {
      const { sdk, client } = portalFor(wallet)
      await client.ready()
      const { eip155, solana } = (await sdk.getClient()).metadata.namespaces
      if (!eip155 || !solana) throw new Error('The wallet has no addresses yet')
      return { ethereum: eip155.address, solana: solana.address }
    },
  })
}
