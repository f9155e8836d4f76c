import { describe, expect, it } from 'vitest'
import { openWorld, outcome } from './support/openWorld.js'

type World = ReturnType<typeof openWorld>

/** No put gets an answer. */
const unanswered = { put: { reject: new Error('gone'), times: 9 } }

/** A run that died after its share was made, and two pages that found it. */
async function withDeadRun() {
  const world = openWorld()
  world.shares.setFaults(unanswered)
  const dead = world.openPage()
  void dead.controller.start('PASSWORD', { password: 'lantern orbit maple thirty' })
  await world.clock.advance(100)
  dead.die()
  world.shares.setFaults({})
  const away = world.openPage()
  await away.opened()
  const other = world.openPage()
  await other.opened()
  return { ...world, away, other }
}

/** What the page shows once it has looked again. */
function refreshed({ controller, opened }: ReturnType<World['openPage']>) {
  controller.refresh()
  return opened()
}

describe('a page that was away', () => {
  it('learns that another page has finished the run', async () => {
    const { away, other } = await withDeadRun()
    expect(away.controller.getState()).toMatchObject({ status: 'interrupted', remedy: 'resume' })
    expect(outcome(await other.settle(other.controller.resume()))).toBe('saved')
    expect(await refreshed(away)).toEqual({ status: 'idle' })
  })

  it('learns of a run that died in another page', async () => {
    const world = openWorld()
    const away = world.openPage()
    expect(await away.opened()).toEqual({ status: 'idle' })
    world.shares.setFaults(unanswered)
    const dead = world.openPage()
    void dead.controller.start('PASSWORD', { password: 'lantern orbit maple thirty' })
    await world.clock.advance(100)
    dead.die()
    world.shares.setFaults({})
    expect(await refreshed(away)).toMatchObject({ remedy: 'resume' })
    expect(outcome(await away.settle(away.controller.resume()))).toBe('saved')
    expect(world.told()).toEqual([true])
  })

  it('does not trust what it was reading when it went', async () => {
    const { openPage, journal, clock, other } = await withDeadRun()
    journal.setFaults({ read: { late: 3_000, nth: 1 } })
    const away = openPage()
    await clock.advance(1_000)
    expect(outcome(await other.settle(other.controller.resume()))).toBe('saved')
    expect(away.controller.getState()).toEqual({ status: 'starting' })
    away.controller.refresh()
    await clock.advance(3_000)
    expect(away.controller.getState()).toEqual({ status: 'idle' })
  })

  it('shows nothing else in between, and says nothing where nothing has changed', async () => {
    const { away } = await withDeadRun()
    const shown = [...away.states]
    await refreshed(away)
    expect(away.states).toEqual(shown)
  })

  it('keeps what it shows where the wallet cannot be read', async () => {
    const { away, portal } = await withDeadRun()
    portal.setFaults({ getWallet: { reject: new Error('offline'), times: 9 } })
    expect(await refreshed(away)).toMatchObject({ status: 'interrupted' })
    portal.setFaults({})
    expect(outcome(await away.settle(away.controller.resume()))).toBe('saved')
  })
})

it('leaves a run alone that is under way', async () => {
  const world = openWorld()
  const page = world.openPage()
  await page.opened()
  const run = page.controller.start('PASSWORD', { password: 'lantern orbit maple thirty' })
  page.controller.refresh()
  expect(outcome(await page.settle(run))).toBe('saved')
  expect(page.controller.getState().status).toBe('saved')
  expect(world.told()).toEqual([true])
})

it('does not let go of a share that lies nowhere but in this page', async () => {
  const world = openWorld()
  const page = world.openPage({ journalMode: 'best-effort' })
  world.journal.setFaults({ write: { reject: new Error('full'), times: 99 } })
  world.shares.setFaults(unanswered)
  expect(outcome(await page.backUp())).toBe('STORE_UNKNOWN')
  page.controller.reset()
  expect(await refreshed(page)).toMatchObject({ remedy: 'resume' })
  world.shares.setFaults({})
  expect(outcome(await page.settle(page.controller.resume()))).toBe('saved')
  expect(world.backupCalls()).toBe(1)
})
