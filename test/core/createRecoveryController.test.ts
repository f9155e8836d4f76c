import {
  BackupError,
  type BackupEvent,
  createRecoveryController,
  type PortalClient,
  type RecoveryController,
  type RecoveryState,
  ShareStoreError,
} from 'portal-backup-kit/core'
import { type Fault, memoryLock } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import { goodPassword, openWorld } from './support/openWorld.js'

/** A wallet that was backed up with {@link goodPassword} and is on no device any more. */
async function lostWallet(custody: 'portal' | 'self') {
  const world = openWorld({ custody })
  await world.openPage().backUp()
  world.portal.loseDevice()
  const { portal: client, shares, clock } = world
  const states: RecoveryState[] = []
  const events: BackupEvent['type'][] = []
  const onEvent = ({ type }: BackupEvent) => void events.push(type)
  const recovery = createRecoveryController({ client, shares, clock, onEvent })
  recovery.subscribe(() => states.push(recovery.getState()))
  await clock.advance(0)
  return { ...world, recovery, states, events, settle: clock.runUntil.bind(clock) }
}

describe.each(['portal', 'self'] as const)('a lost wallet in %s custody', (custody) => {
  it('shows which backups can bring it back', async () => {
    const { recovery } = await lostWallet(custody)
    expect(recovery.getState()).toMatchObject({ status: 'idle', methods: [{ method: 'PASSWORD' }] })
  })

  it('comes back with its password', async () => {
    const { portal, recovery, settle } = await lostWallet(custody)
    const state = await settle(recovery.start('PASSWORD', { password: goodPassword }))
    expect(state).toEqual({
      status: 'recovered',
      method: 'PASSWORD',
      address: portal.inspect().addresses?.eip155,
    })
  })

  it('takes a wrong password for what it is, and lets the person try again', async () => {
    const { recovery, settle } = await lostWallet(custody)
    expect(await settle(recovery.start('PASSWORD'))).toMatchObject({ wrongPassword: false })
    expect(await settle(recovery.submit('not the password at all'))).toEqual({
      status: 'collecting',
      method: 'PASSWORD',
      wrongPassword: true,
    })
    expect((await settle(recovery.submit(goodPassword))).status).toBe('recovered')
  })

  it('opens with the same password in another Unicode form', async () => {
    const world = openWorld({ custody })
    await world.openPage().backUp('crème brûlée 72')
    const { portal: client, shares, clock } = world
    const recovery = createRecoveryController({ client, shares, clock })
    const password = 'crème brûlée 72'.normalize('NFD')
    const state = await clock.runUntil(recovery.start('PASSWORD', { password }))
    expect(state.status).toBe('recovered')
  })

  it('shows progress that never falls', async () => {
    const { recovery, settle, states } = await lostWallet(custody)
    await settle(recovery.start('PASSWORD', { password: goodPassword }))
    const progress = states.flatMap((state) => (state.status === 'working' ? state.progress : []))
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
  })

  it('says when the SDK has been silent for long', async () => {
    const { clock, portal, recovery } = await lostWallet(custody)
    portal.setFaults({ recoverWallet: { hang: true } })
    void recovery.start('PASSWORD', { password: goodPassword })
    await clock.advance(91_000)
    expect(recovery.getState()).toMatchObject({ status: 'working', slow: true })
  })
})

describe('a recovery from the app’s own store', () => {
  it('says that the backup is missing where the store has none', async () => {
    const { recovery, settle, shares } = await lostWallet('self')
    shares.setFaults({ get: { reject: new ShareStoreError('down', { status: 503 }), times: 9 } })
    const down = await settle(recovery.start('PASSWORD', { password: goodPassword }))
    expect(down).toMatchObject({ status: 'failed', error: { code: 'NETWORK', retryable: true } })
    const empty = { ...shares, get: async () => null }
    const { clock, portal } = await lostWallet('self')
    const other = createRecoveryController({ client: portal, shares: empty, clock })
    const state = await clock.runUntil(other.start('PASSWORD', { password: goodPassword }))
    expect(state).toMatchObject({ status: 'failed', error: { code: 'SHARE_MISSING' } })
  })

  it('asks for a new sign-in where the store does', async () => {
    const { recovery, settle, shares } = await lostWallet('self')
    shares.setFaults({ get: { reject: new ShareStoreError('who?', { status: 401 }) } })
    const state = await settle(recovery.start('PASSWORD', { password: goodPassword }))
    expect(state).toMatchObject({ error: { code: 'SESSION_EXPIRED', action: 'sign-in' } })
  })

  it('says CUSTODY_MISMATCH where the app brought no store', async () => {
    const { clock, portal } = await lostWallet('self')
    const recovery = createRecoveryController({ client: portal, clock })
    const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
    expect(state).toMatchObject({ error: { code: 'CUSTODY_MISMATCH' } })
  })
})

it('does not begin while another tab is at the same wallet', async () => {
  const { clock, portal, shares } = await lostWallet('self')
  const registry = new Map<string, object>()
  await memoryLock(registry).tryAcquire('portal-backup-kit:wallet-1')
  const recovery = createRecoveryController({
    client: portal,
    shares,
    clock,
    lock: memoryLock(registry),
  })
  const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
  expect(state).toMatchObject({ error: { code: 'BUSY' } })
})

it('does not offer a backup of which one curve is incomplete', async () => {
  const createdAt = '2026-11-03T10:00:00Z'
  const { clock, portal } = openWorld({
    custody: 'portal',
    onDevice: false,
    backups: [
      { method: 'PASSWORD', curve: 'SECP256K1', complete: true, createdAt },
      { method: 'PASSWORD', curve: 'ED25519', complete: false, createdAt },
    ],
  })
  const recovery = createRecoveryController({ client: portal, clock })
  const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
  expect(state).toMatchObject({ status: 'failed', error: { code: 'SHARE_MISSING' } })
})

it('opens an older backup where a newer one was never finished', async () => {
  const { clock, openPage, portal, shares } = openWorld({ custody: 'self' })
  await openPage().backUp()
  const [older] = (await portal.getWallet()).backups
  shares.setFaults({ put: { hang: true } })
  await clock.advance(60_000)
  const dying = openPage()
  void dying.controller.start('PASSWORD', { password: 'another lantern orbit maple' })
  await clock.advance(1_000)
  dying.die()
  portal.loseDevice()
  const recovery = createRecoveryController({ client: portal, shares, clock })
  recovery.subscribe(() => {})
  await clock.advance(0)
  expect(recovery.getState()).toEqual({
    status: 'idle',
    methods: [{ method: 'PASSWORD', createdAt: older?.createdAt, runsHere: true }],
  })
  const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
  expect(state.status).toBe('recovered')
})

it('offers a backup that was finished on another device once it is refreshed', async () => {
  const { clock, openPage, portal } = openWorld({ custody: 'portal' })
  const recovery = createRecoveryController({ client: portal, clock })
  recovery.subscribe(() => {})
  await clock.advance(0)
  expect(recovery.getState()).toEqual({ status: 'idle', methods: [] })
  await openPage().backUp()
  expect(await clock.runUntil(recovery.refresh())).toMatchObject({
    status: 'idle',
    methods: [{ method: 'PASSWORD' }],
  })
})

it('keeps the backups that it knows where the wallet cannot be read again', async () => {
  const { portal, recovery, settle } = await lostWallet('portal')
  const before = recovery.getState()
  portal.setFaults({ getWallet: { reject: new TypeError('Failed to fetch') } })
  expect(await settle(recovery.refresh())).toBe(before)
})

describe.each(['portal', 'self'] as const)('a silent SDK in %s custody', (custody) => {
  const password = goodPassword
  const idle = { status: 'idle', methods: [{ method: 'PASSWORD' }] }

  /** A recovery that nobody waits for any longer. */
  async function letGo(fault: Fault, typed = password) {
    const world = await lostWallet(custody)
    world.portal.setFaults({ recoverWallet: { ...fault, times: 1 } })
    const started = world.recovery.start('PASSWORD', { password: typed })
    await world.clock.advance(91_000)
    world.recovery.stopWatching()
    return { ...world, started }
  }

  it('can be left alone once it is slow, and no sooner', async () => {
    const { clock, portal, recovery } = await lostWallet(custody)
    portal.setFaults({ recoverWallet: { hang: true } })
    const started = recovery.start('PASSWORD', { password })
    await clock.advance(80_000)
    recovery.stopWatching()
    expect(recovery.getState().status).toBe('working')
    await clock.advance(11_000)
    recovery.stopWatching()
    expect(recovery.getState()).toMatchObject(idle)
    expect(await started).toMatchObject(idle)
  })

  it('lets nothing else begin before it answers', async () => {
    const { portal, recovery, settle } = await letGo({ hang: true })
    const calls = portal.calls.length
    expect(await settle(recovery.start('PASSWORD'))).toMatchObject({ error: { code: 'BUSY' } })
    expect(await settle(recovery.retry())).toMatchObject({ error: { code: 'BUSY' } })
    expect(portal.calls).toHaveLength(calls)
  })

  it('that fails late says so to nobody who tries anew, and leaves the wallet free', async () => {
    const { clock, events, recovery, settle } = await letGo({ slow: 300_000 }, 'not this one')
    await settle(recovery.start('PASSWORD', { password }))
    await clock.advance(300_000)
    expect(recovery.getState()).toMatchObject({ status: 'failed', error: { code: 'BUSY' } })
    expect(events.slice(1)).toEqual([
      'recoveryStoppedWatching',
      'recoveryFailed',
      'recoveryPasswordWrong',
    ])
    recovery.reset()
    await clock.advance(0)
    expect((await settle(recovery.start('PASSWORD', { password }))).status).toBe('recovered')
  })

  it.each<[string, (recovery: RecoveryController) => unknown]>([
    ['at rest', () => {}],
    ['after another start', (recovery) => recovery.start('PASSWORD', { password: 'any' })],
    ['while the wallet is read again', (recovery) => recovery.retry().then(recovery.reset)],
  ])('that succeeds late shows the wallet that is back, %s', async (_, meanwhile) => {
    const { clock, events, portal, recovery } = await letGo({ late: 300_000 })
    void meanwhile(recovery)
    await clock.advance(300_000)
    const address = portal.inspect().addresses?.eip155
    expect(recovery.getState()).toEqual({ status: 'recovered', method: 'PASSWORD', address })
    expect(events.at(-1)).toBe('walletRecovered')
  })
})

it('does not ask the SDK for what nobody waits for any longer', async () => {
  const { clock, portal, recovery, settle, shares } = await lostWallet('self')
  shares.setFaults({ get: { hang: true } })
  const retry = { timeoutMs: 200_000 }
  const patient = createRecoveryController({ client: portal, shares, clock, retry })
  void patient.start('PASSWORD', { password: goodPassword })
  await clock.advance(91_000)
  patient.stopWatching()
  shares.setFaults({})
  await clock.advance(400_000)
  expect(patient.getState().status).toBe('idle')
  expect(portal.calls.filter(({ call }) => call === 'recoverWallet')).toEqual([])
  const again = await settle(recovery.start('PASSWORD', { password: goodPassword }))
  expect(again.status).toBe('recovered')
})

describe('a share that comes slowly', () => {
  /** How long a click lasts, as in browsers. */
  const clickMs = 5_000

  /** A passkey backup whose prompt opens only in the name of a fresh click. */
  async function promptedWallet() {
    const { clock, portal, shares, openPage } = openWorld({ custody: 'self' })
    await clock.runUntil(openPage().controller.start('PASSKEY'))
    portal.loseDevice()
    let clickedAt = 0
    const client: PortalClient = {
      ...portal,
      async recoverWallet(request) {
        if (clock.now() - clickedAt > clickMs) throw new BackupError('POPUP_BLOCKED')
        return portal.recoverWallet(request)
      },
    }
    const gets: number[] = []
    const recovery = createRecoveryController({
      client,
      clock,
      shares: {
        ...shares,
        get(key, options) {
          gets.push(clock.now())
          return shares.get(key, options)
        },
      },
    })
    const click = (act: () => Promise<RecoveryState>) => {
      clickedAt = clock.now()
      return clock.runUntil(act())
    }
    return { clock, gets, portal, recovery, shares, click }
  }

  it('is at hand when the person tries again, so that the prompt opens', async () => {
    const { click, gets, recovery, shares } = await promptedWallet()
    shares.setFaults({ get: { slow: clickMs + 1_000 } })
    const blocked = await click(() => recovery.start('PASSKEY'))
    expect(blocked).toMatchObject({ status: 'failed', error: { code: 'POPUP_BLOCKED' } })
    expect((await click(recovery.retry)).status).toBe('recovered')
    expect(gets).toHaveLength(1)
  })

  it('is fetched anew for a recovery that begins anew', async () => {
    const { click, clock, gets, recovery, shares } = await promptedWallet()
    shares.setFaults({ get: { slow: clickMs + 1_000, times: 1 } })
    await click(() => recovery.start('PASSKEY'))
    recovery.reset()
    await clock.advance(0)
    expect((await click(() => recovery.start('PASSKEY'))).status).toBe('recovered')
    expect(gets).toHaveLength(2)
  })

  it('is fetched anew after one that did not open', async () => {
    const { click, gets, portal, recovery } = await promptedWallet()
    portal.setFaults({ recoverWallet: { reject: new BackupError('DECRYPT_FAILED'), times: 1 } })
    expect(await click(() => recovery.start('PASSKEY'))).toMatchObject({
      error: { code: 'DECRYPT_FAILED' },
    })
    expect((await click(recovery.retry)).status).toBe('recovered')
    expect(gets).toHaveLength(2)
  })
})

it('recovers the wallet under the lock of the page where the lock of the browser is denied', async () => {
  const { clock, portal, shares } = await lostWallet('self')
  const refused = new DOMException('The request was denied.', 'SecurityError')
  const lock = { tryAcquire: () => Promise.reject(refused) }
  const recovery = createRecoveryController({ client: portal, shares, clock, lock })
  const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
  expect(state).toMatchObject({ status: 'recovered', method: 'PASSWORD' })
})
