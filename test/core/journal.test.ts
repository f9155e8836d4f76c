import { journalVersion } from 'portal-backup-kit/core'
import { awaitedCrypto, createFakePortal } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import { goodPassword, openWorld, outcome } from './support/openWorld.js'

type World = ReturnType<typeof openWorld>
type Step = 'started' | 'made' | 'stored'

const hanging = {
  started: (world: World) => world.portal.setFaults({ backupWallet: { hang: true } }),
  made: (world: World) => world.shares.setFaults({ put: { hang: true } }),
  stored: (world: World) => world.portal.setFaults({ confirmStored: { hang: true } }),
}

/** A browser whose last page died with its entry at this step, and what is in the journal then. */
async function leftAt(step: Step, world = openWorld()) {
  hanging[step](world)
  const page = world.openPage()
  await page.opened()
  void page.controller.start('PASSWORD', { password: goodPassword })
  await world.clock.advance(1_000)
  page.die()
  world.portal.setFaults({})
  world.shares.setFaults({})
  const entry = world.journal.peek('wallet-1') as Record<string, unknown>
  expect(entry).toMatchObject({ version: journalVersion, step })
  return { ...world, entry }
}

const startOver = { status: 'interrupted', remedy: 'start-over' }
const resume = { status: 'interrupted', remedy: 'resume' }

describe('an entry that a page with the version before has left', () => {
  it.each(['made', 'stored'] as const)('at "%s" is finished, as the same run', async (step) => {
    const world = await leftAt(step)
    world.journal.plant('wallet-1', { ...world.entry, version: 1 })
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toMatchObject(resume)
    expect(outcome(await settle(controller.resume()))).toBe('saved')
    expect(world.backupCalls()).toBe(1)
    expect(world.told()).toEqual([true])
    expect(world.shares.history).toMatchObject([
      { runId: world.entry.runId, digest: world.entry.digest },
    ])
    expect(world.journal.peek('wallet-1')).toBeUndefined()
  })

  it('is written in the present version from then on', async () => {
    const world = await leftAt('made')
    world.journal.plant('wallet-1', { ...world.entry, version: 1 })
    world.portal.setFaults({ storedClientBackupShare: { reject: new TypeError('offline') } })
    const { controller, settle } = world.openPage()
    expect(outcome(await settle(controller.resume()))).toBe('CONFIRM_FAILED')
    expect(world.journal.peek('wallet-1')).toMatchObject({
      version: journalVersion,
      runId: world.entry.runId,
      step: 'stored',
    })
  })

  it('at "started" is offered to be started over', async () => {
    const world = await leftAt('started')
    world.journal.plant('wallet-1', { ...world.entry, version: 1 })
    expect(await world.openPage().opened()).toEqual({ ...startOver, method: 'PASSWORD' })
  })

  it('of a run that Portal itself has ended since is forgotten', async () => {
    const world = openWorld({ custody: 'portal' })
    await world.openPage().backUp()
    world.journal.plant('wallet-1', {
      version: 1,
      runId: 'run-1',
      walletId: 'wallet-1',
      method: 'PASSWORD',
      custody: 'portal',
      startedAt: 0,
      newestBefore: null,
      step: 'started',
    })
    expect(await world.openPage().opened()).toEqual({ status: 'idle' })
    expect(world.journal.peek('wallet-1')).toBeUndefined()
  })
})

describe('an entry that cannot be trusted', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a newer version', { version: journalVersion + 1 }],
    ['no version', { version: undefined }],
    ['a version in words', { version: '2' }],
    ['no run', { runId: '' }],
    ['a run id that no header can carry', { runId: 'run\r\n1' }],
    ['a run id without end', { runId: 'r'.repeat(256) }],
    ['another wallet', { walletId: 'wallet-2' }],
    ['no method', { method: undefined }],
    ['a method of a later day', { method: 'TELEPATHY' }],
    ['a custody of a later day', { custody: 'shared' }],
    ['a share in the custody of Portal', { custody: 'portal' }],
    ['a beginning that is no time', { startedAt: Number.NaN }],
    ['a beginning in words', { startedAt: 'today' }],
    ['an older backup of no known time', { newestBefore: 'yesterday' }],
    ['an older backup whose time is a number', { newestBefore: 5 }],
    ['a step of a later day', { step: 'archived' }],
    ['no digest', { digest: undefined }],
    ['half a digest', { digest: 'sha-256:abc' }],
    ['another kind of digest', { digest: `sha-512:${'A'.repeat(43)}` }],
    ['no ciphertext', { cipherText: '' }],
    ['a ciphertext that is no text', { cipherText: new Uint8Array(3) }],
    ['no time of its put', { putAt: undefined }],
    ['a put at the end of time', { putAt: Number.POSITIVE_INFINITY }],
  ])('because of %s is offered to be started over', async (_what, change) => {
    const world = await leftAt('made')
    world.journal.plant('wallet-1', { ...world.entry, ...change })
    const { backUp, controller, opened, settle } = world.openPage()
    expect(await opened()).toMatchObject(startOver)
    expect(await settle(controller.discard())).toEqual({ status: 'idle' })
    expect(outcome(await backUp())).toBe('saved')
    expect(world.told()).toEqual([true])
  })

  it.each([
    ['nonsense', 'x'],
    ['a number', 0],
    ['a list', []],
    ['nothing but braces', {}],
  ])('because it is %s is offered to be started over', async (_what, value) => {
    const world = openWorld()
    world.journal.plant('wallet-1', value)
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toMatchObject(startOver)
    expect(outcome(await settle(controller.resume()))).toBe('saved')
  })

  it('is started over by the method that it was about, where that can still be told', async () => {
    const world = openWorld()
    world.journal.plant('wallet-1', { version: journalVersion + 1, method: 'GDRIVE' })
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toEqual({ ...startOver, method: 'GDRIVE' })
    expect(outcome(await settle(controller.resume()))).toBe('saved')
    expect(world.portal.inspect().told).toMatchObject([{ stored: true }])
  })
})

describe('an entry that the next page would not take', () => {
  it('keeps the run from beginning', async () => {
    const world = openWorld()
    const { backUp } = world.openPage({ crypto: { ...awaitedCrypto(), randomId: () => 'run 1' } })
    expect(await backUp()).toMatchObject({ error: { code: 'JOURNAL_UNAVAILABLE' } })
    expect(world.backupCalls()).toBe(0)
    expect(world.journal.peek('wallet-1')).toBeUndefined()
  })
})

describe('a journal that cannot be written', () => {
  it('says why, for support', async () => {
    const world = openWorld()
    world.journal.setFaults({ write: { reject: new DOMException('', 'QuotaExceededError') } })
    expect(await world.openPage().backUp()).toMatchObject({
      error: { code: 'JOURNAL_UNAVAILABLE', cause: { name: 'QuotaExceededError' } },
    })
  })
})

describe('two wallets in one browser', () => {
  const openSecond = () => createFakePortal({ walletId: 'wallet-2', custody: 'self' })

  it('each have a run of their own to finish', async () => {
    const world = await leftAt('made')
    const client = openSecond()
    const other = world.openPage({ client })
    expect(await other.opened()).toEqual({ status: 'idle' })
    expect(outcome(await other.backUp())).toBe('saved')
    expect(world.journal.peek('wallet-1')).toEqual(world.entry)
    const { controller, opened, settle } = world.openPage()
    expect(await opened()).toMatchObject(resume)
    expect(outcome(await settle(controller.resume()))).toBe('saved')
    expect(world.shares.history.map(({ walletId }) => walletId)).toEqual(['wallet-2', 'wallet-1'])
    expect([world.told(), client.inspect().told.length]).toEqual([[true], 1])
  })

  it('never finish the run of the other, wherever its entry lies', async () => {
    const world = await leftAt('made')
    world.journal.plant('wallet-2', world.entry)
    const client = openSecond()
    const { controller, opened, settle } = world.openPage({ client })
    expect(await opened()).toMatchObject(startOver)
    await settle(controller.discard())
    expect(world.shares.history).toEqual([])
    expect(client.inspect().told).toEqual([])
  })
})
