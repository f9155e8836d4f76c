import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { type Bystander, standBy } from '../e2e/support/bystander.ts'
import { type Act, acting, allow, choose } from '../e2e/support/googleWindow.ts'
import { openPasskeyStage, type PasskeyWallet } from '../e2e/support/openPasskeyStage.ts'

declare const harness: HarnessPage

/** In a browser that opens a window only for a fresh click. */
const { app, oneOrigin } = await openPasskeyStage()
const { sandbox } = oneOrigin

type Method = 'PASSKEY' | 'GDRIVE'

/** A wallet on a page that nobody has touched yet. */
interface Scene extends Bystander {
  readonly method: Method
  readonly wallet: PasskeyWallet
  /** What stands in the address of the page. */
  readonly query: Record<string, string>
}

interface Place {
  readonly page: 'index' | 'react'
  readonly query?: Record<string, string>
}

const theButton: Place = { page: 'react' }
const thePicker: Place = { page: 'react', query: { second: 'PASSWORD' } }
const theHook: Place = { page: 'react', query: { headless: 'yes' } }
const theController: Place = { page: 'index' }

/** What somebody clicks to have a run begin, and what they do to come there. */
const entrances: readonly [
  entrance: string,
  Place,
  last: string,
  comeThere: (scene: Scene) => unknown,
][] = [
  ['the button', theButton, 'Back up wallet', () => {}],
  ['the picker', thePicker, 'Continue', ({ click }) => click('Back up wallet')],
  ['the hook', theHook, 'Start', () => {}],
  ['the controller', theController, 'Start', showOwnInterface],
  ['a failure', theButton, 'Try again', fail],
  ['an interruption', theButton, 'Start over', interrupt],
]

/** How a run may begin after the click, or without one, and where that is said. */
const lateBeginnings: readonly [
  how: string,
  Place,
  words: string,
  begin: (scene: Scene) => unknown,
][] = [
  ['a script presses the button', theButton, 'The browser blocked the window of', pressByScript],
  ['a page begins by itself as it loads', theController, 'POPUP_BLOCKED', beginOnLoad],
  ['the click was used up by something else', theHook, 'POPUP_BLOCKED', clickForSomethingElse],
]

describe.each<Method>(['PASSKEY', 'GDRIVE'])('a run by %s', (method) => {
  it.each(entrances)(
    'from %s asks the SDK while the click is fresh, whatever the network does',
    async (_, place, last, comeThere) => {
      const scene = await openScene(method, place)
      await comeThere(scene)
      await scene.find(last)
      const before = await scene.run(() => asked.length)
      await savedBy(scene, async () => {
        const mendNetwork = await cutNetwork(scene)
        await scene.click(last)
        await scene.run(async (before) => {
          while (asked.length === before) await new Promise(requestAnimationFrame)
        }, before)
        await mendNetwork()
      })
      const all = await scene.run(() => asked)
      expect(all.slice(before)).toEqual([{ method, isActive: true }])
    },
  )

  it.each(lateBeginnings)(
    'asks the SDK for nothing where %s, and goes well by a click on its one next step',
    async (_, place, words, begin) => {
      const scene = await openScene(method, place)
      await begin(scene)
      await scene.sees(words)
      expect(await scene.run(() => asked)).toEqual([])
      expect((await sandbox.inspect(scene.wallet.clientId)).sharePairs).toEqual([])
      await savedBy(scene, () => scene.click('Try again'))
      expect(await scene.run(() => asked)).toEqual([{ method, isActive: true }])
    },
  )
})

describe.each<Method>(['PASSKEY', 'GDRIVE'])('a recovery by %s', (method) => {
  it('whose share came too late for its click goes well by another, whatever the network does', async () => {
    const scene = await openLostScene(method)
    const mendNetwork = await cutNetwork(scene)
    await scene.click('Continue')
    await scene.run(async () => {
      while (navigator.userActivation.isActive) await new Promise(requestAnimationFrame)
    })
    await mendNetwork()
    await scene.sees('The browser blocked the window of')
    expect(await scene.run(() => asked)).toEqual([])
    await answered(scene, choose('Ada'), async () => {
      const mendAgain = await cutNetwork(scene)
      await scene.click('Try again')
      await scene.run(async () => {
        while (asked.length === 0) await new Promise(requestAnimationFrame)
      })
      await mendAgain()
    })
    await scene.sees('Your wallet is back')
    expect(await scene.run(() => asked)).toEqual([{ method, isActive: true }])
  })
})

/** A wallet that was backed up on another device, on the page that brings it back. */
async function openLostScene(method: Method): Promise<Scene> {
  const scene = await openScene(method, theButton)
  await savedBy(scene, () => scene.click('Back up wallet'))
  const query = { ...scene.query, recover: 'yes' }
  const page = await scene.wallet.openElsewhere({ page: 'react', query })
  const bystander = await standBy(page)
  await bystander.find('Continue')
  return { ...scene, ...bystander, wallet: { ...scene.wallet, page, context: page.context() } }
}

/** Opens a wallet in self custody, on a page that is at rest. */
async function openScene(method: Method, { page, query: extra = {} }: Place): Promise<Scene> {
  const { second, ...rest } = extra
  apps += 1
  const query = {
    ...rest,
    noteAsked: 'yes',
    methods: second === undefined ? method : `${method},${second}`,
    googleClientId: `${apps}-web.apps.googleusercontent.com`,
  }
  const wallet = await oneOrigin.newWallet({ page, query })
  const bystander = await standBy(wallet.page)
  if (page === 'react' && !extra.headless) await bystander.run(untilRead)
  expect(await bystander.run(() => navigator.userActivation.isActive)).toBe(false)
  return { ...bystander, method, wallet, query }
}

/** Each its own app at Google, which asks for access the first time. */
let apps = 0

/** Runs in the page. Until then it does not know that there is only one method. */
async function untilRead(): Promise<void> {
  const read = () => appQueries.getQueryCache().getAll().length > 1 && appQueries.isFetching() === 0
  while (!read()) await new Promise(requestAnimationFrame)
}

/** The network of app and Portal is there and does not answer; only the SDK's own way is free. */
async function cutNetwork({ wallet }: Scene): Promise<() => Promise<void>> {
  const { clientId, context } = wallet
  const scripts = '**/assets/*.js'
  let mend = () => {}
  const mended = new Promise<void>((resolve) => {
    mend = resolve
  })
  sandbox.setFaults({ getClient: { hang: true } }, clientId)
  app.setWeather((_, answer) => mended.then(answer))
  await context.route(scripts, async (route) => {
    await mended
    await route.continue()
  })
  return async () => {
    sandbox.setFaults({}, clientId)
    mend()
    await context.unroute(scripts)
  }
}

/** Begins a run, answers what it asks, and waits for its good end. */
async function savedBy(scene: Scene, begin: () => Promise<void>): Promise<void> {
  const { method, wallet } = scene
  await answered(scene, allow('Ada'), begin)
  const told = async () => (await sandbox.inspect(wallet.clientId)).told
  await expect.poll(told).toMatchObject([{ stored: true, method }])
}

/** Begins what opens a prompt, and answers it: who has allowed the app once only chooses an account. */
async function answered(
  { method, wallet }: Scene,
  atGoogle: Act,
  begin: () => Promise<void>,
): Promise<void> {
  if (method === 'GDRIVE') await acting(wallet.context, atGoogle, begin)
  else await begin()
}

/** The least that an app without React makes of the controller. */
async function showOwnInterface({ method, run }: Scene): Promise<void> {
  await run((method) => {
    globalThis.kit ??= harness.makeKit()
    const { controller } = globalThis.kit
    const add = (tag: 'button' | 'output') => document.body.appendChild(document.createElement(tag))
    const [start, again, status] = [add('button'), add('button'), add('output')]
    start.textContent = 'Start'
    start.onclick = () => void controller.start(method)
    again.textContent = 'Try again'
    again.onclick = () => void controller.retry()
    const show = () => {
      const state = controller.getState()
      start.hidden = state.status !== 'idle'
      again.hidden = state.status !== 'failed'
      status.textContent = state.status === 'failed' ? state.error.code : state.status
    }
    controller.subscribe(show)
    show()
  }, method)
}

async function fail({ click, wallet }: Scene): Promise<void> {
  const fault = { fail: 'DKG_FAILED', at: 'Reading share', times: 1 } as const
  sandbox.setFaults({ backup: fault }, wallet.clientId)
  await click('Back up wallet')
}

/** Leaves the page before the SDK answers, and comes back. */
async function interrupt({ click, wallet }: Scene): Promise<void> {
  const { clientId, page } = wallet
  sandbox.setFaults({ backup: { hang: true } }, clientId)
  const hangs = page.waitForResponse('**/mpc/faults/backup')
  await click('Back up wallet')
  await hangs
  sandbox.setFaults({}, clientId)
  await page.reload()
  await click('Finish backup')
}

async function pressByScript({ find, run }: Scene): Promise<void> {
  const { x, y } = await find('Back up wallet')
  await run(([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.click(), [
    x,
    y,
  ] as const)
}

async function beginOnLoad(scene: Scene): Promise<void> {
  const { page } = scene.wallet
  await page.addInitScript((method) => {
    if (window !== top) return
    addEventListener('load', () => {
      globalThis.kit = harness.makeKit()
      void globalThis.kit.controller.start(method)
    })
  }, scene.method)
  await page.reload()
  await showOwnInterface(scene)
}

/** A window takes the click for itself. */
async function clickForSomethingElse({ click, find, run, wallet }: Scene): Promise<void> {
  await find('Start')
  await run(() => {
    addEventListener('click', () => open('about:blank'), { capture: true, once: true })
  })
  const [other] = await Promise.all([wallet.context.waitForEvent('page'), click('Start')])
  await other.close()
}
