import {
  createRecoveryController,
  type RecoveryState,
  ShareStoreError,
} from 'portal-backup-kit/core'
import { memoryLock } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import { goodPassword, openWorld } from './support/openWorld.js'

/** A wallet that was backed up with {@link goodPassword} and is on no device any more. */
async function lostWallet(custody: 'portal' | 'self') {
  const world = openWorld({ custody })
  await world.openPage().backUp()
  world.portal.loseDevice()
  const { portal: client, shares, clock } = world
  const states: RecoveryState[] = []
  const recovery = createRecoveryController({ client, shares, clock })
  recovery.subscribe(() => states.push(recovery.getState()))
  await clock.advance(0)
  return { ...world, recovery, states, settle: clock.runUntil.bind(clock) }
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
    methods: [{ method: 'PASSWORD', createdAt: older?.createdAt }],
  })
  const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
  expect(state.status).toBe('recovered')
})
