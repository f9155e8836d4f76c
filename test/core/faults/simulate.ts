import { createBackupController } from 'portal-backup-kit/core'
import '../support/warmUp.js'
import { describeState, type Engine, openPage, type Page, password } from './openPage.js'
import { openWorld, type World } from './openWorld.js'
import type { Scenario } from './scenario.js'

const mostActions = 60

/**
 * Plays a story to its end: a person follows what is offered until the wallet is saved, and opens
 * the app again whenever a page has died.
 * @returns What was wrong: the invariants of a run that did not hold.
 */
export async function simulate(
  scenario: Scenario,
  createEngine: Engine = createBackupController,
): Promise<readonly string[]> {
  const world = openWorld(scenario)
  const open = () => openPage(world, scenario, createEngine)
  let page = open()
  let second = scenario.secondTab ? open() : null
  const replace = () => {
    page.die()
    if (scenario.forgetfulStore) world.restoreOldCopy()
    // What another tab shows as saved may be older than what died here.
    const canGoOn = second !== null && !second.isDead && second.getState().status !== 'saved'
    page = second !== null && canGoOn ? second : open()
    second = null
  }
  let interruptions = 0
  for (let actions = 0; ; actions += 1) {
    if (actions === scenario.patience) world.clearWeather()
    if (actions > mostActions) {
      world.seen.add(`I8 no way out of: ${describeState(page.getState())}`)
      break
    }
    const state = await page.rest()
    if (state === 'dead' || needsReload(page, state.status === 'working', describeState(state))) {
      replace()
      continue
    }
    if (state.status === 'saved') {
      if (await staysSaved(world, scenario)) break
      replace()
      continue
    }
    if (state.status === 'interrupted') {
      interruptions += 1
      // Who cannot finish a run gives it up, once nothing of it can reach the store any more.
      if (interruptions > 3) await world.clock.advance(10 * 60_000)
    }
    page.press(state, interruptions > 3 && interruptions % 2 === 0)
    if (actions === 0) {
      if (second !== null) second.press(second.getState())
      if (scenario.jump !== 0) world.clock.jump(scenario.jump)
    }
  }
  await checkEnd(world, scenario, page)
  return [...world.seen]
}

/** A person who has let a run go, or gets the same answer again and again, reloads the page. */
function needsReload(page: Page, isWorking: boolean, shown: string): boolean {
  if (page.letGo) return true
  if (isWorking) return false
  page.trail.push(shown)
  return page.trail.filter((earlier) => earlier === shown).length > 3
}

/**
 * Whether Portal's record still says so when the person looks again later. Only an SDK that went on
 * after it had rejected can have changed it since: with a backup of its own, or a `false` that was
 * true when it was sent. No client can see that coming, but the app shows that there is no backup.
 */
async function staysSaved(world: World, { faults, method }: Scenario): Promise<boolean> {
  world.clearWeather()
  await world.clock.advance(60_000)
  const wallet = await world.clock.runUntil(world.portal.getWallet())
  const pairs = wallet.backups.filter((pair) => pair.method === method)
  const newest = pairs
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1)
  if (pairs.every(({ complete, createdAt }) => complete || createdAt !== newest)) return true
  const sdkMayLand = faults.some(
    ({ call, kind }) =>
      kind === 'lands' && (call === 'backupWallet' || call === 'storedClientBackupShare'),
  )
  if (!sdkMayLand) {
    world.seen.add('I4 saved, and Portal does not know')
  }
  return false
}

async function checkEnd(world: World, scenario: Scenario, page: Page): Promise<void> {
  if (page.getState().status !== 'saved') return
  checkNotices(world, scenario)
  checkRunIds(world)
  await checkRecovery(world, scenario)
}

function checkNotices({ heldAt, portal, seen }: World, { custody, method }: Scenario): void {
  for (const { at, by, digests, stored } of portal.inspect().told) {
    if (custody === 'portal') {
      if (by !== 'ids' || !stored) seen.add('I9 a managed run told Portal more than exact ids')
      continue
    }
    if (!stored) continue
    const held = heldAt(at).filter((share) => share.method === method)
    // A notice by ids speaks of its own share for ever; one by method makes the newest count.
    const vouched = by === 'ids' ? held : held.slice(-1)
    if (digests.some((digest) => !vouched.some((share) => share.digest === digest))) {
      seen.add('I1 told true while the server did not hold that share')
    }
  }
}

function checkRunIds({ shares, seen }: World): void {
  const runs = new Map<string | undefined, string | undefined>()
  for (const { call, digest, runId } of shares.calls) {
    if (call !== 'put') continue
    if (runs.has(digest) && runs.get(digest) !== runId) seen.add('R1 one share under two run ids')
    runs.set(digest, runId)
  }
}

/** The only proof of a backup: it brings the wallet back on another device. */
async function checkRecovery(world: World, { custody, method }: Scenario): Promise<void> {
  const { clock, portal, seen, shares } = world
  world.clearWeather()
  portal.loseDevice()
  const cipherText =
    custody === 'self'
      ? (shares.history.findLast((share) => share.method === method)?.cipherText ?? '')
      : ''
  const input = { method, cipherText, ...(method === 'PASSWORD' && { password }) }
  const recovered = await clock
    .runUntil(portal.recoverWallet(input))
    .then(({ address }) => address === portal.inspect().addresses?.eip155)
    .catch(() => false)
  if (!recovered) seen.add('I4 saved, and the wallet does not come back')
}
