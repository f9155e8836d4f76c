import { inspect } from 'node:util'
import { type PortalClientOptions, portalClient } from 'portal-backup-kit/adapters'
import {
  type BackupMethod,
  type Custody,
  createBackupController,
  createRecoveryController,
} from 'portal-backup-kit/core'
import { memoryShareStore } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import { StandInCore } from './support/StandInCore.js'
import { StandInDocumented } from './support/StandInDocumented.js'
import { StandInLegacy } from './support/StandInLegacy.js'
import { StandInEarlyWeb, StandInWeb } from './support/StandInWeb.js'
import { createSmallPortal, type SmallPortal } from './support/smallPortal.js'

const password = 'lantern orbit maple thirty gravel'
const progress = expect.any(Function)
const passwordStorage = { password }

/** What each generation is called with; `ciphertext` stands for the one that was made. */
const generations: readonly {
  readonly name: string
  readonly make: (portal: SmallPortal) => object
  readonly options?: (portal: SmallPortal) => PortalClientOptions
  readonly byPassword: readonly unknown[]
  readonly byGoogle: readonly unknown[]
  readonly recovery: readonly unknown[]
  readonly notice: readonly unknown[]
}[] = [
  {
    name: '@portal-hq/web 3.x',
    make: (portal) => new StandInWeb(portal),
    byPassword: ['backupWallet', 'PASSWORD', progress, { passwordStorage }],
    byGoogle: ['backupWallet', 'GDRIVE', progress, {}],
    recovery: ['recoverWallet', 'ciphertext', 'PASSWORD', { passwordStorage }, progress],
    notice: ['storedClientBackupShare', true, 'PASSWORD'],
  },
  {
    name: '@portal-hq/web 0.0.8',
    make: (portal) => new StandInEarlyWeb(portal),
    options: (portal) => ({ getClient: portal.record }),
    byPassword: ['backupWallet', 'PASSWORD', progress, { passwordStorage }],
    byGoogle: ['backupWallet', 'GDRIVE', progress, {}],
    recovery: ['recoverWallet', 'ciphertext', 'PASSWORD', { passwordStorage }, progress],
    notice: ['storedClientBackupShare', true],
  },
  {
    name: '@portal-hq/core 4.x',
    make: (portal) => new StandInCore(portal),
    byPassword: ['backupWallet', 'password', progress, { passwordStorage }],
    byGoogle: ['backupWallet', 'gdrive', progress, {}],
    recovery: ['recoverWallet', 'ciphertext', 'password', progress, { passwordStorage }],
    notice: ['api.storedClientBackupShare', true, 'PASSWORD'],
  },
  {
    name: 'the documented form',
    make: (portal) => new StandInDocumented(portal),
    byPassword: [
      'backupWallet',
      'PASSWORD',
      { passwordStorage, passwordStorageConfig: passwordStorage },
      progress,
    ],
    byGoogle: ['backupWallet', 'GDRIVE', {}, progress],
    recovery: [
      'recoverWallet',
      'ciphertext',
      'PASSWORD',
      { passwordStorage, passwordStorageConfig: passwordStorage },
      progress,
    ],
    notice: ['storedClientBackupShare', true, 'PASSWORD'],
  },
  {
    name: 'the legacy form',
    make: (portal) => new StandInLegacy(portal),
    options: (portal) => ({ getClient: portal.record }),
    byPassword: ['mpc.backup', 'password', progress, { passwordStorage }],
    byGoogle: ['mpc.backup', 'gdrive', progress],
    recovery: ['mpc.recover', 'ciphertext', 'password', progress, { passwordStorage }],
    notice: ['api.storedClientBackupShare', true],
  },
]

describe.each(generations)('an instance of $name', (generation) => {
  const { make, options, byPassword, byGoogle, recovery, notice } = generation
  const setUp = (custody: Custody = 'self') => {
    const portal = createSmallPortal(custody)
    const client = portalClient(make(portal), options?.(portal))
    const callsOf = (method: unknown) => portal.calls.filter(([called]) => called === method)
    return { portal, client, callsOf }
  }

  it('is called with each argument in its own place', async () => {
    const { client, callsOf } = setUp()
    const { cipherText } = await client.backupWallet({ method: 'PASSWORD', password })
    await client.storedClientBackupShare(true, 'PASSWORD')
    const { address } = await client.recoverWallet({ method: 'PASSWORD', cipherText, password })
    expect(address).toMatch(/^0x[0-9a-f]{40}$/)
    expect(callsOf(byPassword[0])).toEqual([byPassword])
    expect(callsOf(notice[0])).toEqual([notice])
    const given = recovery.map((argument) => (argument === 'ciphertext' ? cipherText : argument))
    expect(callsOf(recovery[0])).toEqual([given])
  })

  it('is given no password with any other method', async () => {
    const { client, callsOf } = setUp()
    await client.backupWallet({ method: 'GDRIVE', password })
    expect(callsOf(byGoogle[0])).toEqual([byGoogle])
  })

  it('carries a self-managed run to its end, with one notice, and back', async () => {
    const { portal, client } = setUp()
    const shares = memoryShareStore()
    const controller = createBackupController({ client, shares })
    expect((await controller.start('PASSWORD', { password })).status).toBe('saved')
    expect(portal.fake.inspect().told.map(({ stored }) => stored)).toEqual([true])
    const back = createRecoveryController({ client, shares })
    expect((await back.start('PASSWORD', { password })).status).toBe('recovered')
  })

  it('carries a Portal-managed run to its end, and back', async () => {
    const { portal, client } = setUp('portal')
    const controller = createBackupController({ client })
    expect((await controller.start('PASSWORD', { password })).status).toBe('saved')
    expect(portal.fake.inspect().told).toEqual([])
    const back = createRecoveryController({ client })
    expect((await back.start('PASSWORD', { password })).status).toBe('recovered')
  })

  it('lets the second of two callers wait, also where the SDK would take both', async () => {
    const { portal, client } = setUp()
    const request = { method: 'PASSWORD', password } as const
    const both = await Promise.allSettled([
      client.backupWallet(request),
      client.backupWallet(request),
    ])
    expect(both).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'BUSY' } }])
    expect(portal.fake.inspect().sharePairs).toHaveLength(2)
  })
})

describe('portalClient()', () => {
  it.each([
    ['nothing', null],
    ['a text', 'portal'],
    ['a class', StandInWeb],
    ['an object that cannot back up', { storedClientBackupShare() {}, onReady() {} }],
    ['an object that takes no notice', { async backupWallet() {} }],
  ])('refuses %s and says what it takes', (_what, portal) => {
    expect(() => portalClient(portal)).toThrow(TypeError)
    expect(() => portalClient(portal)).toThrow(/@portal-hq\/web or @portal-hq\/core/)
  })

  it('is told how to call an instance whose shape misleads', async () => {
    const portal = createSmallPortal()
    const documented = new StandInDocumented(portal)
    const looksLikeWeb = Object.assign(documented, {
      onReady: (callback: () => void) => {
        callback()
        return () => {}
      },
      onInitializationError: () => () => {},
    })
    const request = { method: 'PASSWORD', password } as const
    await expect(portalClient(looksLikeWeb).backupWallet(request)).rejects.toThrow(TypeError)
    const client = portalClient(looksLikeWeb, { generation: 'documented' })
    await expect(client.backupWallet(request)).resolves.toMatchObject({})
  })

  it('shares the guard of an instance between all its clients', async () => {
    const portal = new StandInCore()
    const request = { method: 'PASSWORD', password } as const
    const runs = [portal, portal].map((instance) => portalClient(instance).backupWallet(request))
    const ends = await Promise.allSettled(runs)
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    const others = [new StandInCore(), new StandInCore()]
    await Promise.all(others.map((instance) => portalClient(instance).backupWallet(request)))
  })

  it('offers what the app gave @portal-hq/core a storage for', async () => {
    const methodsOf = async (backup: StandInCore['backup']) => {
      const { methods } = await portalClient(
        new StandInCore(createSmallPortal(), backup),
      ).getWallet()
      return methods
    }
    expect(await methodsOf({ icloud: {}, password: {}, custom: {} })).toEqual([
      'PASSWORD',
      'ICLOUD',
    ])
    expect(await methodsOf({ gdrive: {}, passkey: {} })).toEqual(['PASSKEY', 'GDRIVE'])
  })

  it('asks @portal-hq/core for each curve, where one of them would do for the SDK', async () => {
    const missing = Object.assign(new StandInCore(), {
      isWalletOnDevice: async (chainId = '') => !chainId.startsWith('solana:'),
    })
    expect((await portalClient(missing).getWallet()).onDevice).toBe(false)
  })

  it.each<[string, BackupMethod, string]>([
    ['GDRIVE', 'GDRIVE', 'gdrive'],
    ['PASSKEY', 'PASSKEY', 'passkey'],
  ])(
    'speaks of %s in the words of the storages that an instance names',
    async (_, method, word) => {
      const portal = createSmallPortal()
      const words: unknown[] = []
      const instance = {
        backup: { gdrive: {}, passkey: {} },
        getClient: portal.record,
        backupWallet: async (given: unknown) => {
          words.push(given)
          return 'ciphertext'
        },
        storedClientBackupShare: async (_stored: boolean, given: unknown) => words.push(given),
      }
      const client = portalClient(instance)
      await client.backupWallet({ method })
      await client.storedClientBackupShare(true, method)
      expect(words).toEqual([word, method])
    },
  )

  it('reads of an early record whether there is a wallet, and asks who keeps the share', async () => {
    const early = new StandInEarlyWeb()
    await expect(portalClient(early).getWallet()).rejects.toMatchObject({
      code: 'CUSTODY_MISMATCH',
    })
    const wallet = await portalClient(early, { custody: 'self' }).getWallet()
    const facts = { exists: true, onDevice: true, curves: ['SECP256K1'], backups: [] }
    expect(wallet).toMatchObject({ ...facts, methods: ['PASSWORD', 'GDRIVE'] })
  })

  it.each([
    [
      'the EVM address',
      { eip155: { address: '0xA1' }, solana: { address: 'So1' } },
      '0xB2',
      '0xA1',
    ],
    ['the address of a wallet on another chain alone', { solana: { address: 'So1' } }, '', 'So1'],
    ['the address of an early record', undefined, '0xB2', '0xB2'],
    ['no address where the record names none', {}, '', null],
  ])('reads %s', async (_, namespaces, address, expected) => {
    const record = { id: 'w', environment: { backupWithPortalEnabled: true }, address }
    const getClient = async () => ({ ...record, metadata: { namespaces }, wallets: [] })
    const wallet = await portalClient(Object.assign(new StandInWeb(), { getClient })).getWallet()
    expect(wallet.address).toBe(expected)
  })

  it.each([
    ['AUTH_FAILED: The token was used before', 'SESSION_EXPIRED', { id: 'AUTH_FAILED' }],
    ['WASM_UNSUPPORTED', 'WALLET_NOT_READY', { id: 'WASM_UNSUPPORTED' }],
    ['Something with a secret in it', 'WALLET_NOT_READY', {}],
  ])('says why an instance cannot start, for good: %s', async (reason, code, kept) => {
    const instance = new StandInWeb()
    const client = portalClient(
      Object.assign(instance, {
        onReady: () => () => {},
        onInitializationError(callback: (reason: string) => void) {
          queueMicrotask(() => callback(reason))
          return () => {}
        },
      }),
    )
    const failure = { code, cause: { name: 'Error', ...kept } }
    await expect(client.ready()).rejects.toMatchObject(failure)
    const again = await client.getWallet().catch((error: unknown) => error)
    expect(again).toMatchObject(failure)
    expect(inspect(again)).not.toContain('secret')
  })

  it('says that an instance without a record is not ready', async () => {
    const { mpc, api } = new StandInLegacy()
    const { storedClientBackupShare } = api
    const client = portalClient({ mpc, api: { storedClientBackupShare } })
    await expect(client.getWallet()).rejects.toMatchObject({ code: 'WALLET_NOT_READY' })
  })

  it('does not take a notice for given that @portal-hq/core could not send', async () => {
    const instance = new StandInCore()
    const client = portalClient(instance)
    await client.backupWallet({ method: 'PASSWORD', password })
    instance.online = false
    await expect(client.storedClientBackupShare(true, 'PASSWORD')).rejects.toThrow()
    instance.online = true
    await client.storedClientBackupShare(true, 'PASSWORD')
    expect((await client.getWallet()).backups.every(({ complete }) => complete)).toBe(true)
  })

  it('never passes silence for a notice', async () => {
    const { mpc } = new StandInLegacy()
    await expect(portalClient({ mpc }).storedClientBackupShare(true, 'GDRIVE')).rejects.toThrow(
      /storedClientBackupShare/,
    )
  })
})
