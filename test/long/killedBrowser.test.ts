import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { followScreen, titles, typeAgain, type View } from '../e2e/support/followScreen.ts'
import { recover } from '../e2e/support/harborPage.ts'
import { openBrowser, openProfile } from '../e2e/support/openBrowser.ts'
import { openProcess } from '../e2e/support/openProcess.ts'
import { type Harness, startHarness } from '../e2e/support/startHarness.ts'
import { goodPassword, openWalletPage } from '../e2e/support/walletPage.ts'

declare const harness: HarnessPage

/** `PBK_KILLS`: how many kills, spread over a run. `PBK_KILL_AT`: one, so many milliseconds into it. */
const { PBK_KILLS = '4', PBK_KILL_AT } = process.env

const moments =
  PBK_KILL_AT === undefined
    ? spread(Number(PBK_KILLS))
    : [{ name: `${PBK_KILL_AT} ms`, at: () => Number(PBK_KILL_AT) }]

const over = 'after the run'

/** Draws out each act of a run on both sides, so that kills fall into acts and not only between them. */
const slow = { progressMs: 80, networkMs: 240 }

interface Wallet {
  readonly apiKey: string
  readonly clientId: string
}

const folder = fileURLToPath(new URL(`../../.tmp/killed-${process.pid}`, import.meta.url))
const template = join(folder, 'template')
const wallets: Wallet[] = []
const killsIn = new Map<string, number>()
let app: Harness
let browser: Browser
let lengthOfRun: number
/** The browser of the present test, so that a failing one leaves none behind. */
let opened: BrowserContext | undefined
/** What has become of the present run's put. */
let put: 'unseen' | 'received' | 'stored'

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startHarness(inject('harness')), openBrowser()])
  await makeWallets(moments.length + 1)
  lengthOfRun = await measureRun(takeWallet())
}, 300_000)
afterEach(() => opened?.close())
afterAll(async () => {
  const counts = [...killsIn].map(([phase, kills]) => `${kills} ${phase}`)
  console.info(`Killed in runs of ${lengthOfRun} ms: ${counts.join(', ')}.`)
  await browser?.close()
  await app?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe('a browser killed in mid-run', { timeout: 180_000 }, () => {
  it.for(moments)('loses nothing at $name of the run', async ({ at }, { onTestFailed }) => {
    const killAt = at()
    onTestFailed(() => {
      console.error(
        `The kill came after ${killAt} ms. Again: PBK_KILL_AT=${killAt} npm run test:crash`,
      )
    })
    const wallet = takeWallet()
    const { addresses } = await app.sandbox.inspect(wallet.clientId)

    const profile = await killInRun(wallet, killAt)
    const trace = await traceOf(wallet)
    const [first] = await finish(wallet, profile)
    const found = `${trace}, ${offerOf(first)}`
    expect(Object.keys(phases)).toContain(found)
    const phase = phases[found] ?? ''
    killsIn.set(phase, (killsIn.get(phase) ?? 0) + 1)
    // The machine was busier when the run was measured: the earlier moments lie closer together.
    if (phase === over) lengthOfRun = Math.min(lengthOfRun, killAt)

    await expectTrueNotices(wallet)
    expect(await recoverElsewhere(wallet)).toContain(addresses?.eip155)
    expect((await app.sandbox.inspect(wallet.clientId)).addresses).toEqual(addresses)
  })

  it('had come to different phases of the run', () => {
    expect(killsIn.size).toBeGreaterThanOrEqual(Math.min(4, Math.ceil(moments.length / 2)))
  })
})

/** From shortly after the end of a run back to its first moment. */
function spread(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const share = 1.08 * (1 - index / Math.max(1, count - 1))
    return { name: `${Math.round(share * 100)} %`, at: () => Math.round(share * lengthOfRun) }
  })
}

/**
 * Makes wallets in one profile and closes its browser in peace: the SDK's own shares, which it
 * keeps in localStorage, are on disk, and only what the kit keeps is put to the test.
 */
async function makeWallets(count: number): Promise<void> {
  const profile = await openProfile(template)
  for (let made = 0; made < count; made += 1) {
    const wallet = await app.sandbox.createClient({ custody: 'self' })
    const page = await openWalletPage(app, profile, wallet.apiKey)
    await page.evaluate(async () => {
      const { portal, client } = harness.makeKit()
      await client.ready()
      await portal.createWallet()
    })
    await page.close()
    wallets.push(wallet)
  }
  await profile.close()
}

function takeWallet(): Wallet {
  const wallet = wallets.pop()
  if (wallet === undefined) throw new Error('There are fewer wallets than kills.')
  return wallet
}

/** How long a run takes that nobody disturbs, in milliseconds. */
async function measureRun(wallet: Wallet): Promise<number> {
  const { chromium, again } = await readyToRun(wallet)
  const began = performance.now()
  await again.press('Enter')
  await again.page().getByRole('heading', { name: titles.saved }).waitFor()
  const length = performance.now() - began
  await chromium.profile.close()
  return Math.round(length)
}

/** Begins a run and kills the browser so many milliseconds later. @returns The folder of its profile. */
async function killInRun(wallet: Wallet, at: number): Promise<string> {
  const { profile, chromium, again } = await readyToRun(wallet)
  // The browser may not live to see the key pressed.
  const pressed = again.press('Enter').catch(() => {})
  await sleep(at)
  await chromium.kill()
  await pressed
  return profile
}

/** A browser with everything typed; Enter begins a run that is slow at every step. */
async function readyToRun({ apiKey, clientId }: Wallet) {
  const profile = join(folder, clientId)
  await cp(template, profile, { recursive: true })
  const chromium = await openProcess(profile)
  opened = chromium.profile
  const page = await openReactPage(opened, apiKey)
  await followScreen(page, titles.passwordAgain)
  const again = await typeAgain(page.getByRole('dialog'))

  app.sandbox.setFaults({ backup: { slow: { eachProgress: slow.progressMs } } }, clientId)
  put = 'unseen'
  app.setWeather((request, answer) => (request.method === 'PUT' ? storeSlowly(answer) : undefined))
  await page.route(/user-backup-shares|backup-share-pairs/, async (route) => {
    try {
      await sleep(slow.networkMs)
      const response = await route.fetch()
      await sleep(slow.networkMs)
      await route.fulfill({ response })
    } catch {
      // The browser was killed meanwhile.
    }
  })
  return { profile, chromium, again }
}

async function storeSlowly(answer: () => Promise<Response>): Promise<Response> {
  put = 'received'
  await sleep(slow.networkMs)
  const response = await answer()
  put = 'stored'
  return response
}

async function openReactPage(
  profile: BrowserContext,
  apiKey: string,
  more: Record<string, string> = {},
): Promise<Page> {
  const page = await profile.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(app.pageFor(apiKey, 'react', more))
  return page
}

/** Opens the profile again and does what the screen says. @returns What it showed, in order. */
async function finish({ apiKey, clientId }: Wallet, folder: string): Promise<readonly View[]> {
  app.sandbox.setFaults({}, clientId)
  app.setWeather(() => undefined)
  const profile = await openProfile(folder)
  opened = profile
  const page = await openReactPage(profile, apiKey)
  const views = await followScreen(page, titles.saved)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Backed up' }).waitFor()
  await profile.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  return views
}

/** How far a run had come, by what it left outside the browser and by what the next page offers first. */
const phases: Readonly<Record<string, string>> = {
  'no trace, Back up wallet': 'before the run',
  'no trace, Start over': 'before Portal made its half',
  'half at Portal, Start over': 'before the share was made',
  'half at Portal, Finish backup': 'with the share on its way to the store',
  'put received, Finish backup': 'while the store wrote',
  'put stored, Finish backup': 'before Portal was told',
  'Portal told, Finish backup': 'before the page knew that Portal was told',
  'Portal told, Backed up': over,
}

async function traceOf({ clientId }: Wallet): Promise<string> {
  const { sharePairs, told } = await app.sandbox.inspect(clientId)
  if (told.length > 0) return 'Portal told'
  if (put !== 'unseen') return `put ${put}`
  return sharePairs.length > 0 ? 'half at Portal' : 'no trace'
}

function offerOf(view: View | undefined): string {
  if (view?.title === titles.unfinished) return view.action
  return view?.title === titles.saved ? 'Backed up' : 'Back up wallet'
}

/** Portal was told, never of a share that is missing, and only when the store had the one it has now. */
async function expectTrueNotices({ clientId }: Wallet): Promise<void> {
  const { told } = await app.sandbox.inspect(clientId)
  const share = await app.store.newestShare({ kind: 'user', id: clientId }, 'PASSWORD')
  expect(share).not.toBeNull()
  expect(told).not.toEqual([])
  for (const { stored, at } of told) {
    expect(stored).toBe(true)
    expect(at).toBeGreaterThanOrEqual(Number(share?.storedAt))
  }
}

/** Gets the wallet back in a fresh profile. @returns The address that the screen shows. */
async function recoverElsewhere({ apiKey }: Wallet): Promise<string> {
  const fresh = await browser.newContext()
  const page = await openReactPage(fresh, apiKey, { recover: '' })
  await recover(page, goodPassword)
  await page.getByRole('heading', { name: 'Your wallet is back' }).waitFor()
  const address = await page.locator('.pbk-address').innerText()
  await fresh.close()
  return address
}
