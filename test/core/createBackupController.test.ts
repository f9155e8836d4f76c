import {
  type BackupState,
  createBackupController,
  lengthPolicy,
  type PortalWallet,
  ShareRefused,
} from 'portal-backup-kit/core'
import type { FakePortalOptions } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import { goodPassword, openWorld, outcome } from './support/openWorld.js'

/** A wallet that another device has, until it is recovered onto this one. */
function openAway() {
  return openStale({ onDevice: false })
}

/** A world in which a page has read something else of the wallet than what is so later. */
function openStale(known: Partial<PortalWallet>, options: FakePortalOptions = {}) {
  let changed = false
  const world = openWorld(options)
  const { portal } = world
  const client = {
    ...portal,
    getWallet: async () => ({ ...(await portal.getWallet()), ...(changed ? {} : known) }),
  }
  return {
    openPage: (options: Parameters<typeof world.openPage>[0] = {}) =>
      world.openPage({ ...options, client }),
    change: () => {
      changed = true
    },
  }
}

describe('a controller at rest', () => {
  it('reads nothing before its first subscriber or action', async () => {
    const { clock, portal, shares } = openWorld()
    const controller = createBackupController({ client: portal, shares, clock })
    await clock.advance(60_000)
    expect(portal.calls).toEqual([])
    controller.subscribe(() => {})
    await clock.advance(0)
    expect(portal.calls.map(({ call }) => call)).toEqual(['ready', 'getWallet'])
  })

  it('goes from starting to idle with one read of the wallet', async () => {
    const { portal, openPage } = openWorld()
    const { controller, opened } = openPage()
    expect(controller.getState()).toEqual({ status: 'starting' })
    expect(await opened()).toEqual({ status: 'idle' })
    expect(portal.calls.filter(({ call }) => call === 'getWallet')).toHaveLength(1)
  })

  it('does nothing for an action that is not legal', async () => {
    const { openPage } = openWorld()
    const { controller, opened } = openPage()
    await opened()
    controller.back()
    controller.reset()
    controller.stopWatching()
    expect(await controller.submit(goodPassword)).toEqual({ status: 'idle' })
    expect(await controller.resume()).toEqual({ status: 'idle' })
    expect(await controller.retry()).toEqual({ status: 'idle' })
    expect(await controller.discard()).toEqual({ status: 'idle' })
  })

  it('shows a wallet that cannot be read, and reads it again', async () => {
    const { portal, openPage } = openWorld()
    portal.setFaults({ getWallet: { reject: new TypeError('Failed to fetch') } })
    const { controller, settle } = openPage()
    const failed = await settle(controller.start('PASSWORD'))
    expect(failed).toMatchObject({ status: 'failed', method: null, error: { code: 'NETWORK' } })
    portal.setFaults({})
    expect(await settle(controller.retry())).toEqual({ status: 'idle' })
  })

  it('gives up an SDK that never becomes ready', async () => {
    const { portal, openPage } = openWorld()
    portal.setFaults({ ready: { hang: true } })
    const { controller, settle } = openPage()
    expect(outcome(await settle(controller.start('PASSWORD')))).toBe('WALLET_NOT_READY')
  })
})

describe('start', () => {
  it.each([
    ['WALLET_MISSING', { exists: false }, 'PASSWORD'],
    ['WALLET_NOT_ON_DEVICE', { onDevice: false }, 'PASSWORD'],
    ['WALLET_NOT_ON_DEVICE', { onDevice: false }, 'PASSKEY'],
    ['METHOD_UNAVAILABLE', {}, 'ICLOUD'],
  ] as const)('fails with %s before anything is touched', async (code, options, method) => {
    const { backupCalls, journal, openPage } = openWorld(options)
    const { controller, settle } = openPage()
    expect(outcome(await settle(controller.start(method)))).toBe(code)
    expect(backupCalls()).toBe(0)
    expect(journal.calls.filter(({ call }) => call === 'write')).toEqual([])
  })

  it('fails with CUSTODY_MISMATCH where a self-managed wallet has no store', async () => {
    const { backupCalls, openPage } = openWorld()
    const { controller, settle } = openPage({ shares: undefined })
    const state = await settle(controller.start('PASSWORD', { password: goodPassword }))
    expect(outcome(state)).toBe('CUSTODY_MISMATCH')
    expect(backupCalls()).toBe(0)
  })

  it('says that a wallet on another device is to be recovered, and that a retry cannot help', async () => {
    const { backupCalls, openPage } = openWorld({ onDevice: false })
    const { backUp, controller, settle } = openPage()
    const failed = await backUp()
    expect(failed).toMatchObject({
      method: 'PASSWORD',
      error: { code: 'WALLET_NOT_ON_DEVICE', phase: null, retryable: false, action: 'recover' },
    })
    expect(await settle(controller.retry())).toBe(failed)
    expect(backupCalls()).toBe(0)
  })

  it('reads the wallet again when a backup is started after a recovery', async () => {
    const { openPage, change } = openAway()
    const { backUp, controller, settle } = openPage()
    expect(outcome(await backUp())).toBe('WALLET_NOT_ON_DEVICE')
    change()
    controller.reset()
    expect((await settle(controller.start('PASSWORD'))).status).toBe('collecting')
  })

  it.each([
    ['WALLET_MISSING', { exists: false }],
    ['METHOD_UNAVAILABLE', { methods: [] }],
    ['CUSTODY_MISMATCH', { custody: 'self' }],
  ] as const)('asks Portal again before it says %s once more', async (code, known) => {
    const { openPage, change } = openStale(known, { custody: 'portal' })
    const { controller, settle } = openPage({ shares: undefined })
    expect(outcome(await settle(controller.start('PASSWORD')))).toBe(code)
    change()
    controller.reset()
    const password = goodPassword
    const next = await settle(controller.start('PASSWORD', { password }))
    expect(outcome(next)).toBe('saved')
  })

  it('clears WALLET_NOT_ON_DEVICE when it is refreshed after a recovery, and not before', async () => {
    const { openPage, change } = openAway()
    const { backUp, controller, opened } = openPage()
    const failed = await backUp()
    expect(outcome(failed)).toBe('WALLET_NOT_ON_DEVICE')
    controller.refresh()
    expect(await opened()).toBe(failed)
    change()
    controller.refresh()
    expect(await opened()).toEqual({ status: 'idle' })
    expect((await backUp()).status).toBe('saved')
  })

  it('asks for a password where none was given', async () => {
    const { openPage } = openWorld()
    const { controller, settle } = openPage()
    expect(await settle(controller.start('PASSWORD'))).toEqual({
      status: 'collecting',
      method: 'PASSWORD',
    })
    controller.back()
    expect(controller.getState()).toEqual({ status: 'idle' })
  })

  it('sends no password with another method', async () => {
    const { portal, openPage } = openWorld()
    const { controller, settle } = openPage({ client: { ...portal, backupWallet } })
    let sent: unknown
    function backupWallet(request: Parameters<typeof portal.backupWallet>[0]) {
      sent = request.password
      return portal.backupWallet(request)
    }
    const state = await settle(controller.start('PASSKEY', { password: goodPassword }))
    expect(outcome(state)).toBe('saved')
    expect(sent).toBeUndefined()
  })
})

describe('the password policy', () => {
  it('stands in every way to a backup', async () => {
    const { backupCalls, openPage } = openWorld()
    const { controller, settle } = openPage()
    const headless = await settle(controller.start('PASSWORD', { password: 'short' }))
    expect(outcome(headless)).toBe('PASSWORD_REJECTED')
    controller.reset()
    await settle(controller.start('PASSWORD'))
    expect(await settle(controller.submit('short'))).toEqual({
      status: 'collecting',
      method: 'PASSWORD',
      rejection: { code: 'TOO_SHORT', params: { minLength: 12 } },
    })
    expect(backupCalls()).toBe(0)
    expect(outcome(await settle(controller.submit(goodPassword)))).toBe('saved')
  })

  it.each([
    ['throws', () => Promise.reject(new Error(goodPassword))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('accepts nothing when it %s', async (_how, check) => {
    const { backupCalls, openPage } = openWorld()
    const { controller, settle } = openPage({ passwordPolicy: { kind: 'password', check } })
    await settle(controller.start('PASSWORD'))
    const state = await settle(controller.submit(goodPassword))
    expect(state).toMatchObject({ status: 'collecting', rejection: { code: 'CHECK_UNAVAILABLE' } })
    expect(backupCalls()).toBe(0)
  })

  it('gets the password in its one normal form', async () => {
    const { openPage } = openWorld()
    const seen: string[] = []
    const { controller, settle } = openPage({
      passwordPolicy: {
        kind: 'password',
        check(candidate, signal) {
          seen.push(candidate)
          return lengthPolicy().check(candidate, signal)
        },
      },
    })
    await settle(controller.start('PASSWORD', { password: 'crème brûlée 72'.normalize('NFD') }))
    expect(seen).toEqual(['crème brûlée 72'])
  })

  it('does not start a run for somebody who went back meanwhile', async () => {
    const { backupCalls, clock, openPage } = openWorld()
    const { controller, settle } = openPage({
      passwordPolicy: {
        kind: 'password',
        async check(candidate, signal) {
          await clock.sleep(1_000)
          return lengthPolicy().check(candidate, signal)
        },
      },
    })
    await settle(controller.start('PASSWORD'))
    const submitted = controller.submit(goodPassword)
    await clock.advance(500)
    controller.back()
    expect(await settle(submitted)).toEqual({ status: 'idle' })
    expect(backupCalls()).toBe(0)
  })
})

describe.each(['portal', 'self'] as const)('a run in %s custody', (custody) => {
  it('ends saved, with progress that never falls and reaches its end only there', async () => {
    const { openPage } = openWorld({ custody, latency: 100 })
    const page = openPage()
    expect(await page.backUp()).toMatchObject({ status: 'saved', method: 'PASSWORD' })
    const progress = page.states.flatMap((state) =>
      state.status === 'working' ? [state.progress] : [],
    )
    expect(progress.length).toBeGreaterThan(3)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.every((part) => part < 1)).toBe(true)
  })

  it('goes through its phases in order', async () => {
    const { openPage } = openWorld({ custody })
    const page = openPage()
    await page.backUp()
    const phases = page.states.flatMap((state) => (state.status === 'working' ? [state.phase] : []))
    const own = custody === 'self' ? ['delivering', 'confirming'] : []
    expect([...new Set(phases)]).toEqual(['reading', 'generating', 'encrypting', 'storing', ...own])
  })

  it('runs once when it is started twice', async () => {
    const { backupCalls, openPage } = openWorld({ custody })
    const { controller, settle } = openPage()
    const input = { password: goodPassword }
    await settle(
      Promise.all([controller.start('PASSWORD', input), controller.start('PASSWORD', input)]),
    )
    expect(backupCalls()).toBe(1)
    expect(controller.getState().status).toBe('saved')
  })

  it('leaves nothing in the journal', async () => {
    const { journal, openPage } = openWorld({ custody })
    await openPage().backUp()
    expect(journal.peek('wallet-1')).toBeUndefined()
  })

  it('leaves neither password nor ciphertext in states, events and errors', async () => {
    const world = openWorld({ custody, latency: 10 })
    const page = world.openPage()
    await page.backUp()
    const seen = JSON.stringify([page.states, page.events])
    expect(seen).not.toContain(goodPassword)
    for (const { cipherText } of world.shares.history) expect(seen).not.toContain(cipherText)
    expect(page.events.map(({ type }) => type)).toContain('runSaved')
  })
})

describe('a self-managed run', () => {
  it('journals before the SDK is asked, stores before Portal is told, and tells once', async () => {
    const { journal, portal, shares, told, openPage } = openWorld()
    await openPage().backUp()
    expect(
      journal.calls.flatMap(({ call, step }) => (call === 'read' ? [] : [step ?? call])),
    ).toEqual(['started', 'made', 'stored', 'clear'])
    expect(shares.calls.map(({ call }) => call)).toEqual(['put'])
    expect(told()).toEqual([true])
    expect(portal.inspect().told[0]).toMatchObject({ by: 'ids' })
  })

  it('tells false exactly once when the store refuses, and a retry makes a new backup', async () => {
    const { backupCalls, shares, told, openPage } = openWorld()
    shares.setFaults({ put: { reject: new ShareRefused(), times: 1 } })
    const { controller, backUp, settle } = openPage()
    expect(outcome(await backUp())).toBe('STORE_REFUSED')
    expect(told()).toEqual([false])
    expect((await settle(controller.retry())).status).toBe('collecting')
    expect(outcome(await settle(controller.submit(goodPassword)))).toBe('saved')
    expect(told()).toEqual([false, true])
    expect(backupCalls()).toBe(2)
  })

  it('does not take a no for a no while an earlier try may have stored the share', async () => {
    const { shares, told, openPage } = openWorld()
    shares.setFaults({
      put: [
        { reject: new TypeError('Failed to fetch'), lands: 2_000, times: 1 },
        { reject: new ShareRefused(), nth: 2 },
      ],
    })
    const { controller, backUp, settle } = openPage()
    expect(outcome(await backUp())).not.toBe('STORE_REFUSED')
    expect(told()).not.toContain(false)
    shares.setFaults({})
    if (controller.getState().status === 'failed') await settle(controller.retry())
    expect(controller.getState().status).toBe('saved')
    expect(told()).toEqual([true])
  })

  it('says nothing to Portal while the outcome is unknown, and goes on with the same run', async () => {
    const { backupCalls, shares, told, openPage } = openWorld()
    shares.setFaults({ put: { reject: new TypeError('Failed to fetch') }, has: { hang: true } })
    const { controller, backUp, settle } = openPage()
    expect(outcome(await backUp())).toBe('STORE_UNKNOWN')
    expect(told()).toEqual([])
    shares.setFaults({})
    expect(outcome(await settle(controller.retry()))).toBe('saved')
    expect(backupCalls()).toBe(1)
    expect(new Set(shares.calls.flatMap(({ runId }) => runId ?? [])).size).toBe(1)
  })

  it('takes a share for stored when only the answer was lost', async () => {
    const { shares, told, openPage } = openWorld()
    shares.setFaults({ put: { drop: new Error('socket hang up') } })
    expect(outcome(await openPage().backUp())).toBe('saved')
    expect(shares.calls.map(({ call }) => call)).toEqual(['put', 'has'])
    expect(told()).toEqual([true])
  })

  it('never turns a failed notice into a false', async () => {
    const { portal, told, openPage } = openWorld()
    portal.setFaults({ confirmStored: { reject: { code: 999, message: 'INTERNAL_ERROR' } } })
    const { controller, backUp, settle } = openPage()
    expect(outcome(await backUp())).toBe('CONFIRM_FAILED')
    expect(told()).toEqual([])
    portal.setFaults({})
    expect(outcome(await settle(controller.retry()))).toBe('saved')
    expect(told()).toEqual([true])
  })

  it('does not begin where its first journal entry cannot be written', async () => {
    const { backupCalls, journal, openPage } = openWorld()
    journal.setFaults({ write: { reject: new DOMException('full', 'QuotaExceededError') } })
    expect(outcome(await openPage().backUp())).toBe('JOURNAL_UNAVAILABLE')
    expect(backupCalls()).toBe(0)
  })

  it('begins all the same where best effort was chosen', async () => {
    const { journal, openPage } = openWorld()
    journal.setFaults({ write: { reject: new Error('blocked') }, read: { hang: true } })
    expect(outcome(await openPage({ journalMode: 'best-effort' }).backUp())).toBe('saved')
  })

  it('goes on when a later entry cannot be written, and reports it', async () => {
    const { journal, openPage } = openWorld()
    journal.setFaults({ write: { reject: new Error('full'), nth: 2 } })
    const page = openPage()
    expect(outcome(await page.backUp())).toBe('saved')
    expect(page.events).toContainEqual(
      expect.objectContaining({ type: 'journalNotWritten', step: 'made' }),
    )
  })
})

describe('a Portal-managed run', () => {
  it('tells Portal nothing where its record is complete', async () => {
    const { told, openPage } = openWorld({ custody: 'portal' })
    expect(outcome(await openPage().backUp())).toBe('saved')
    expect(told()).toEqual([])
  })

  it('names exactly its own share pairs where the record is not complete', async () => {
    const { portal, openPage } = openWorld({ custody: 'portal', completesManagedRuns: false })
    expect(outcome(await openPage().backUp())).toBe('saved')
    expect(portal.inspect().told).toMatchObject([{ stored: true, by: 'ids' }])
  })

  it('stands by the SDK’s promise where only the record cannot be read', async () => {
    const { portal, openPage } = openWorld({ custody: 'portal' })
    const page = openPage()
    await page.opened()
    portal.setFaults({ getWallet: { hang: true } })
    expect(outcome(await page.backUp())).toBe('saved')
  })

  it('keeps no ciphertext in the journal', async () => {
    const { journal, openPage } = openWorld({ custody: 'portal' })
    await openPage().backUp()
    expect(journal.calls.flatMap(({ step }) => step ?? [])).toEqual(['started'])
  })
})

describe('a page that died in mid-run', () => {
  const dieAt = async (
    reached: (state: BackupState) => boolean,
    world: ReturnType<typeof openWorld>,
  ) => {
    const page = world.openPage()
    await page.opened()
    const there = new Promise<void>((resolve) =>
      page.controller.subscribe(() => reached(page.controller.getState()) && resolve()),
    )
    void page.controller.start('PASSWORD', { password: goodPassword })
    await world.clock.runUntil(there)
    page.die()
  }

  it('before the SDK answered is offered to be started over', async () => {
    const world = openWorld()
    world.portal.setFaults({ backupWallet: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'reading', world)
    await world.clock.advance(0)
    world.portal.setFaults({})
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toEqual({
      status: 'interrupted',
      method: 'PASSWORD',
      remedy: 'start-over',
    })
    expect((await settle(controller.resume())).status).toBe('collecting')
    expect(outcome(await settle(controller.submit(goodPassword)))).toBe('saved')
  })

  it('before the share was stored is finished with the same share', async () => {
    const world = openWorld()
    world.shares.setFaults({ put: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'delivering', world)
    world.shares.setFaults({})
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toMatchObject({ status: 'interrupted', remedy: 'resume' })
    expect(outcome(await settle(controller.resume()))).toBe('saved')
    expect(world.backupCalls()).toBe(1)
    expect(world.told()).toEqual([true])
    expect(world.journal.peek('wallet-1')).toBeUndefined()
  })

  it('before Portal was told asks the store again first', async () => {
    const world = openWorld()
    world.portal.setFaults({ confirmStored: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'confirming', world)
    world.portal.setFaults({})
    const { controller, settle } = world.openPage()
    expect(outcome(await settle(controller.resume()))).toBe('saved')
    expect(world.shares.calls.map(({ call }) => call)).toEqual(['put', 'has'])
    expect(world.portal.inspect().told).toMatchObject([{ stored: true, by: 'method' }])
  })

  it('is not told true about while the store holds a newer share of another device', async () => {
    const world = openWorld()
    world.portal.setFaults({ confirmStored: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'confirming', world)
    world.portal.setFaults({})
    const other = openWorld()
    await other.openPage().backUp()
    const [newer] = other.shares.history
    if (newer === undefined) throw new Error('The other device stored nothing.')
    await world.shares.put({ ...newer }, { signal: new AbortController().signal })
    const { controller, settle } = world.openPage()
    expect(await settle(controller.resume())).toEqual({
      status: 'interrupted',
      method: 'PASSWORD',
      remedy: 'start-over',
    })
    expect(world.told()).toEqual([])
  })

  it('is not told true about while Portal has a newer backup that is stored nowhere', async () => {
    const world = openWorld()
    world.portal.setFaults({ confirmStored: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'confirming', world)
    world.portal.setFaults({})
    await world.portal.backupWallet({ method: 'PASSWORD', password: 'of another device' })
    const { controller, settle, backUp } = world.openPage()
    const state = await settle(controller.resume())
    expect(state).toEqual({ status: 'interrupted', method: 'PASSWORD', remedy: 'start-over' })
    expect(world.told()).toEqual([])
    expect(await world.openPage().opened()).toEqual(state)
    await settle(controller.discard())
    expect(outcome(await backUp())).toBe('saved')
    expect(world.told()).toEqual([true])
  })

  it('may be given up once nothing of it can reach the store any more', async () => {
    const world = openWorld()
    world.shares.setFaults({ put: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'delivering', world)
    world.shares.setFaults({})
    const { controller, opened, settle } = world.openPage()
    await opened()
    expect((await settle(controller.discard())).status).toBe('interrupted')
    await world.clock.advance(10 * 60_000)
    expect(await settle(controller.discard())).toEqual({ status: 'idle' })
    expect(world.told()).toEqual([])
  })

  it('is not given up while the store holds its share', async () => {
    const world = openWorld()
    world.portal.setFaults({ confirmStored: { hang: true } })
    await dieAt((state) => state.status === 'working' && state.phase === 'confirming', world)
    await world.clock.advance(10 * 60_000)
    const { controller, settle, opened } = world.openPage()
    await opened()
    expect((await settle(controller.discard())).status).toBe('interrupted')
  })

  it.each([
    ['an older version', { version: 0, method: 'PASSKEY', runId: 'x' }],
    ['nonsense', 'not an entry'],
    ['a share that does not unwrap', { version: 1, runId: 'x', step: 'made', method: 'PASSWORD' }],
  ])('and left %s behind is offered to be started over', async (_what, entry) => {
    const world = openWorld()
    world.journal.plant('wallet-1', entry)
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toMatchObject({ status: 'interrupted', remedy: 'start-over' })
    expect((await settle(controller.discard())).status).toBe('idle')
    expect(outcome(await settle(controller.start('PASSWORD', { password: goodPassword })))).toBe(
      'saved',
    )
  })
})

describe('two tabs', () => {
  it('run one backup; the other says BUSY and takes over when the first has died', async () => {
    const world = openWorld()
    world.shares.setFaults({ put: { hang: true } })
    const first = world.openPage()
    const second = world.openPage()
    await first.opened()
    await second.opened()
    void first.controller.start('PASSWORD', { password: goodPassword })
    await world.clock.advance(1_000)
    expect(outcome(await second.backUp())).toBe('BUSY')
    first.die()
    world.shares.setFaults({})
    await second.settle(second.controller.retry())
    if (second.controller.getState().status === 'collecting') {
      await second.settle(second.controller.submit(goodPassword))
    }
    expect(second.controller.getState()).toMatchObject({ status: 'interrupted', remedy: 'resume' })
    expect(outcome(await second.settle(second.controller.resume()))).toBe('saved')
    expect(world.backupCalls()).toBe(1)
  })
})

describe('a person who stops waiting', () => {
  it('is told after a long silence, lets go, and finds the run finished by itself', async () => {
    const world = openWorld()
    world.portal.setFaults({ backupWallet: { slow: 200_000 } })
    const page = world.openPage()
    await page.opened()
    const rested = page.controller.start('PASSWORD', { password: goodPassword })
    await world.clock.advance(89_000)
    expect(page.controller.getState()).toMatchObject({ status: 'working', slow: false })
    await world.clock.advance(2_000)
    expect(page.controller.getState()).toMatchObject({ status: 'working', slow: true })
    page.controller.stopWatching()
    expect(await page.settle(rested)).toMatchObject({ status: 'interrupted' })
    expect((await page.controller.discard()).status).toBe('interrupted')
    await world.clock.advance(200_000)
    expect(page.controller.getState().status).toBe('saved')
    expect(world.backupCalls()).toBe(1)
  })

  it('is told so again at once when it watches a run that is still silent', async () => {
    const world = openWorld()
    world.portal.setFaults({ backupWallet: { hang: true } })
    const page = world.openPage()
    await page.opened()
    void page.controller.start('PASSWORD', { password: goodPassword })
    await world.clock.advance(91_000)
    for (let times = 0; times < 2; times += 1) {
      expect(page.controller.getState()).toMatchObject({ status: 'working', slow: true })
      page.controller.stopWatching()
      expect(page.controller.getState()).toMatchObject({ status: 'interrupted' })
      void page.controller.resume()
      await world.clock.advance(0)
    }
    expect(world.backupCalls()).toBe(1)
  })

  it('can watch again', async () => {
    const world = openWorld()
    world.portal.setFaults({ backupWallet: { slow: 10_000 } })
    const page = world.openPage()
    await page.opened()
    void page.controller.start('PASSWORD', { password: goodPassword })
    await world.clock.advance(1_000)
    page.controller.stopWatching()
    const again = page.controller.resume()
    await world.clock.advance(0)
    expect(page.controller.getState().status).toBe('working')
    expect(outcome(await page.settle(again))).toBe('saved')
  })
})
