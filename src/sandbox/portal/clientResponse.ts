import type { ClientRecord } from '../state/records.js'
import { addressesOf, existingWallets } from './wallets.js'

/** The client as `GET /api/v3/clients/me` and `portal.getClient()` give it. */
export type ClientResponse = ReturnType<typeof clientResponse>

/** Says what Portal says of a client. Shares are not in it. */
export function clientResponse(client: ClientRecord) {
  const addresses = addressesOf(client)
  return {
    id: client.clientId,
    address: addresses?.eip155 ?? '',
    backupStatus: null,
    custodian: { id: 'sandbox', name: 'Portal sandbox' },
    environment: {
      id: 'sandbox',
      name: 'Sandbox',
      ...(client.omitCustodyFlag ? {} : { backupWithPortalEnabled: client.custody === 'portal' }),
    },
    ejectedAt: null,
    isAccountAbstracted: false,
    metadata: {
      namespaces: addresses
        ? {
            eip155: { address: addresses.eip155, curve: 'SECP256K1' as const },
            solana: { address: addresses.solana, curve: 'ED25519' as const },
          }
        : {},
    },
    wallets: existingWallets(client).map((wallet) => ({
      id: wallet.id,
      createdAt: isoTime(wallet.createdAt),
      curve: wallet.curve,
      publicKey: wallet.publicKey,
      signingSharePairs: wallet.signingSharePairs.map(({ id, createdAt, status }) => ({
        id,
        createdAt: isoTime(createdAt),
        status,
      })),
      backupSharePairs: client.backupSharePairs
        .filter(({ curve }) => curve === wallet.curve)
        .map(({ id, createdAt, status, method }) => ({
          id,
          createdAt: isoTime(createdAt),
          status,
          backupMethod: method,
        })),
    })),
  }
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
