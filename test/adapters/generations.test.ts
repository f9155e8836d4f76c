import { portalClient } from 'portal-backup-kit/adapters'
import { describePortalClient } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import { StandInCore } from './support/StandInCore.js'
import { StandInDocumented } from './support/StandInDocumented.js'
import { StandInLegacy } from './support/StandInLegacy.js'
import { StandInEarlyWeb, StandInWeb } from './support/StandInWeb.js'
import { createSmallPortal, type SmallPortal } from './support/smallPortal.js'

const generations = {
  '@portal-hq/web 3.x': (portal: SmallPortal) => portalClient(new StandInWeb(portal), short),
  '@portal-hq/web 0.0.8, with a server that reads the record': (portal: SmallPortal) =>
    portalClient(new StandInEarlyWeb(portal), { ...short, getClient: portal.record }),
  '@portal-hq/core 4.x': (portal: SmallPortal) => portalClient(new StandInCore(portal), short),
  'the documented form': (portal: SmallPortal) =>
    portalClient(new StandInDocumented(portal), short),
  'the legacy form, with a server that reads the record': (portal: SmallPortal) =>
    portalClient(new StandInLegacy(portal), { ...short, getClient: portal.record }),
}

const short = { timeoutMs: 100 }
const portals = new WeakMap<object, SmallPortal>()

for (const [name, clientOf] of Object.entries(generations)) {
  describePortalClient(
    name,
    ({ custody }) => {
      const portal = createSmallPortal(custody)
      const client = clientOf(portal)
      portals.set(client, portal)
      return client
    },
    { describe, it, expect },
    {
      silence(client) {
        const hang = { hang: true } as const
        const faults = { getWallet: hang, backupWallet: hang, storedClientBackupShare: hang }
        portals.get(client)?.fake.setFaults(faults)
      },
    },
  )
}
