import Portal from '@portal-hq/web'
import { portalClient } from 'portal-backup-kit/adapters'
import type { PortalClient } from 'portal-backup-kit/core'
import type { SessionWallet } from '../shared/session.ts'

/** Portal's SDK for one wallet, and the kit's client of it. */
export interface HarborPortal {
  readonly sdk: Portal
  readonly client: PortalClient
}

const portals = new Map<string, HarborPortal>()

/**
 * The one instance for a key, whoever asks first and however often React renders: each
 * `new Portal()` puts an iframe into the page for good, and two would take each other's answers.
 */
export function portalFor({ apiKey }: SessionWallet): HarborPortal {
  let portal = portals.get(apiKey)
  if (portal === undefined) {
    const sdk = new Portal({
      // The Portal sandbox serves this page too. Without it, the SDK finds Portal's own.
      host: location.host,
      apiKey,
      rpcConfig: {},
      passkey: { relyingParty: 'localhost' },
      gdrive: { clientId: '1-harbor.apps.googleusercontent.com' },
    })
    portal = { sdk, client: portalClient(sdk) }
    portals.set(apiKey, portal)
    for (const frame of document.querySelectorAll('iframe')) frame.title = 'Portal'
  }
  return portal
}
