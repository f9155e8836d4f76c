import { portalClient } from 'portal-backup-kit/adapters'
import { type BackupMethod, createBackupController } from 'portal-backup-kit/core'
import { memoryShareStore } from 'portal-backup-kit/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StandInCore } from './support/StandInCore.js'
import { StandInDocumented } from './support/StandInDocumented.js'
import { StandInLegacy } from './support/StandInLegacy.js'
import { StandInWeb } from './support/StandInWeb.js'
import { createSmallPortal, type SmallPortal } from './support/smallPortal.js'

const password = 'lantern orbit maple thirty gravel'

const generations: readonly [string, (portal: SmallPortal) => object][] = [
  ['@portal-hq/web', (portal) => new StandInWeb(portal)],
  ['@portal-hq/core', (portal) => new StandInCore(portal)],
  ['the documented form', (portal) => new StandInDocumented(portal)],
  ['the legacy form', (portal) => new StandInLegacy(portal)],
]

afterEach(() => vi.unstubAllGlobals())

/** Stands for a browser that has seen a click a moment ago, or none for a while. */
function clicked(isActive: boolean): void {
  vi.stubGlobal('navigator', { userActivation: { isActive } })
}

/** The operations that the SDK was asked for. */
function operations({ calls }: SmallPortal): unknown[] {
  return calls.map(([name]) => name).filter((name) => /backup(Wallet)?$|recover/.test(String(name)))
}

describe.each(generations)('an instance of %s', (_, make) => {
  it.each<BackupMethod>(['PASSKEY', 'GDRIVE'])(
    'is not asked for a prompt by %s that no browser would open',
    async (method) => {
      const portal = createSmallPortal()
      const client = portalClient(make(portal), { getClient: portal.record })
      clicked(false)
      const blocked = { code: 'POPUP_BLOCKED', retryable: true, action: 'retry' }
      await expect(client.backupWallet({ method })).rejects.toMatchObject(blocked)
      const recovery = client.recoverWallet({ method, cipherText: 'ciphertext' })
      await expect(recovery).rejects.toMatchObject(blocked)
      expect(operations(portal)).toEqual([])
    },
  )

  it('is asked as soon as there is a fresh click', async () => {
    const portal = createSmallPortal()
    const client = portalClient(make(portal), { getClient: portal.record })
    clicked(false)
    await client.backupWallet({ method: 'GDRIVE' }).catch(() => {})
    clicked(true)
    await client.backupWallet({ method: 'GDRIVE' })
    expect(operations(portal)).toHaveLength(1)
  })

  it('asks nobody for a click where there is no prompt', async () => {
    const portal = createSmallPortal()
    const client = portalClient(make(portal), { getClient: portal.record })
    clicked(false)
    await client.backupWallet({ method: 'PASSWORD', password })
    expect(operations(portal)).toHaveLength(1)
  })

  it('is asked where the platform knows nothing of clicks', async () => {
    const portal = createSmallPortal()
    vi.stubGlobal('navigator', undefined)
    await portalClient(make(portal), { getClient: portal.record }).backupWallet({
      method: 'GDRIVE',
    })
    expect(operations(portal)).toHaveLength(1)
  })
})

it('leaves a run that came too late for its click with a retry that needs only a new one', async () => {
  const portal = createSmallPortal('self')
  const client = portalClient(new StandInWeb(portal))
  const controller = createBackupController({ client, shares: memoryShareStore() })
  clicked(false)
  expect(await controller.start('GDRIVE')).toMatchObject({
    status: 'failed',
    method: 'GDRIVE',
    error: { code: 'POPUP_BLOCKED', retryable: true },
  })
  expect(portal.fake.inspect()).toMatchObject({ sharePairs: [], told: [] })
  clicked(true)
  expect(await controller.retry()).toMatchObject({ status: 'saved' })
  expect(portal.fake.inspect().told).toMatchObject([{ stored: true }])
})
