import type { Sandbox, SandboxClient } from 'portal-backup-kit/sandbox'
import type { ServerShareStore } from 'portal-backup-kit/server'
import type { AppHoldings, Holdings, PortalHoldings } from '../shared/holdings.ts'
import type { DemoState } from './demoState.ts'

/** Reads what the app and Portal hold of a wallet. It shows no share, and no key. */
export async function readHoldings(
  walletId: string,
  sources: { store: ServerShareStore; state: DemoState; sandbox: Sandbox },
): Promise<Holdings> {
  const [app, client] = await Promise.all([
    readApp(walletId, sources),
    sources.sandbox.inspect(walletId),
  ])
  return { app, portal: readPortal(client) }
}

async function readApp(
  walletId: string,
  { store, state }: { store: ServerShareStore; state: DemoState },
): Promise<AppHoldings> {
  const methods = ['PASSKEY', 'PASSWORD', 'GDRIVE'] as const
  const owner = { kind: 'user', id: walletId } as const
  const newest = await Promise.all(methods.map((method) => store.newestShare(owner, method)))
  return {
    backups: newest.flatMap((share) =>
      share === null
        ? []
        : [
            {
              method: share.method,
              digest: share.digest,
              storedAt: share.storedAt.getTime(),
              earlier: Math.max(0, state.storedCount(walletId, share.method) - 1),
            },
          ],
    ),
    custodianShares: (await store.custodianShares(walletId)).length,
  }
}

function readPortal(client: SandboxClient): PortalHoldings {
  const newest = new Map(
    client.sharePairs.map(({ method, curve, status, createdAt }) => [
      `${method}/${curve}`,
      { method, curve, complete: status === 'completed', createdAt },
    ]),
  )
  return {
    custody: client.custody,
    hasWallet: client.addresses !== null,
    pairs: [...newest.values()],
    told: client.told.map(({ at, stored, method }) => ({ at, stored, method })).reverse(),
  }
}
