import type { BrowserContext, Locator, Page } from 'playwright'
import type { BackupState } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from './harness/main.tsx'
import { button, choosePassword, saved } from './support/buttonPage.ts'
import { openStage } from './support/openStage.ts'
import { goodPassword, newWallet, openWalletPage } from './support/walletPage.ts'

declare const harness: HarnessPage

const { app, browser } = await openStage()
it('runs one backup when start is called twice in the same tick', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  const states = await page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    await harness.untilState(controller, ({ status }) => status === 'idle')
    const both = [
      controller.start('PASSWORD', { password }),
      controller.start('PASSWORD', { password }),
    ]
    return (await Promise.all(both)).map(({ status }) => status)
  }, goodPassword)
  expect(states[0]).toBe('saved')
  expect(states[1]).not.toBe('failed')
  expect(await summary(clientId)).toEqual({ runs: 1, told: [true] })
  await context.close()
})

it('lets the second of two SDK instances wait its turn instead of taking the first one’s answer', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  const states = await page.evaluate(async (password) => {
    const kits = [harness.makeKit(), harness.makeKit()]
    await Promise.all(
      kits.map(({ controller }) =>
        harness.untilState(controller, ({ status }) => status === 'idle'),
      ),
    )
    const runs = kits.map(({ controller }) => controller.start('PASSWORD', { password }))
    return (await Promise.all(runs)).map(harness.plain)
  }, goodPassword)
  expect(states.filter(({ status }) => status === 'saved')).toHaveLength(1)
  expect(states.filter(({ status }) => status === 'failed')).toMatchObject([
    { error: { code: 'BUSY', retryable: true } },
  ])
  expect(await summary(clientId)).toEqual({ runs: 1, told: [true] })
  await context.close()
})

it('keeps two wallets of one page apart, though the SDK’s messages do not', async () => {
  const one = await newWallet(app, browser, { custody: 'self' })
  const other = await app.sandbox.createClient({ custody: 'self' })
  const second = await openWalletPage(app, one.context, other.apiKey)
  await second.evaluate(async () => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    await portal.createWallet()
  })
  await second.close()
  const codes = await one.page.evaluate(
    async ({ password, apiKey, host }) => {
      const { Portal, makeKit, untilState, plain } = harness
      const kits = [makeKit(), makeKit({ portal: new Portal({ rpcConfig: {}, apiKey, host }) })]
      for (const { controller } of kits) await untilState(controller, (s) => s.status === 'idle')
      const runs = kits.map(({ controller }) => controller.start('PASSWORD', { password }))
      const states = (await Promise.all(runs)).map(plain)
      return states.map((state) => (state.status === 'failed' ? state.error.code : state.status))
    },
    { password: goodPassword, apiKey: other.apiKey, host: app.sandbox.host },
  )
  expect([...codes].sort()).toEqual(['BUSY', 'saved'])
  const [winner, loser] = codes[0] === 'saved' ? [one, other] : [other, one]
  expect(await summary(winner.clientId)).toEqual({ runs: 1, told: [true] })
  expect(await summary(loser.clientId)).toEqual({ runs: 0, told: [] })
  await one.context.close()
})

it('holds a call back until the SDK is ready, which would otherwise never be answered', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  const state = await page.evaluate(
    (password) => harness.makeKit().controller.start('PASSWORD', { password }),
    goodPassword,
  )
  expect(state.status).toBe('saved')
  expect(await summary(clientId)).toEqual({ runs: 1, told: [true] })
  await context.close()
})

it('gives up an instance that failed before it was handed over, and says what to do', async () => {
  const context = await browser.newContext()
  const page = await openWalletPage(app, context, 'sandbox_unknown-key')
  const state = await page.evaluate(async () => {
    const portal = harness.makePortal()
    await new Promise<void>((resolve) => portal.onInitializationError(() => resolve()))
    const { controller } = harness.makeKit({ portal, timeoutMs: 500 })
    return harness.plain(await controller.start('PASSWORD'))
  })
  expect(state).toMatchObject({
    status: 'failed',
    method: null,
    error: { code: 'WALLET_NOT_READY', retryable: true },
  })
  await context.close()
})

it('hears an instance that fails after it was handed over', async () => {
  const context = await browser.newContext()
  const page = await openWalletPage(app, context, 'sandbox_unknown-key')
  const state = await page.evaluate(async () =>
    harness.plain(await harness.makeKit().controller.start('PASSWORD')),
  )
  expect(state).toMatchObject({ status: 'failed', error: { code: 'WALLET_NOT_READY' } })
  await context.close()
})

it('never leaves a person alone with an iframe that reloaded in mid-run', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  app.sandbox.setFaults({ backup: { hang: true, at: 'Generating share' } }, clientId)
  const states = await page.evaluate(async (password) => {
    const { controller } = harness.makeKit({ silenceMs: 1_000 })
    const rested = controller.start('PASSWORD', { password })
    await harness.untilState(
      controller,
      (state) => state.status === 'working' && state.phase === 'generating',
    )
    for (const frame of document.querySelectorAll('iframe')) frame.src = `${frame.src}`
    const slow = await harness.untilState(
      controller,
      (state) => state.status === 'working' && state.slow,
    )
    controller.stopWatching()
    const after = await rested
    // The call has no answer yet: a new run could take it for its own.
    return [slow, after, await controller.discard()]
  }, goodPassword)
  expect(states).toMatchObject([
    { status: 'working', slow: true },
    { status: 'interrupted', remedy: 'start-over' },
    { status: 'interrupted', remedy: 'start-over' },
  ])
  app.sandbox.setFaults({}, clientId)
  await page.reload()
  expect(await startOver(page)).toBe('saved')
  expect(await summary(clientId)).toMatchObject({ told: [true] })
  await context.close()
})

it('gives an answer that comes after the person stopped waiting to its own run', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  app.sandbox.setFaults({ backup: { slow: { eachProgress: 400 } } }, clientId)
  const states = await page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    const rested = controller.start('PASSWORD', { password })
    await harness.untilState(
      controller,
      (state) => state.status === 'working' && state.phase === 'generating',
    )
    controller.stopWatching()
    const letGo = await rested
    const saved = await harness.untilState(controller, (state) => state.status === 'saved')
    return [letGo.status, saved.status]
  }, goodPassword)
  expect(states).toEqual(['interrupted', 'saved'])
  expect(await summary(clientId)).toEqual({ runs: 1, told: [true] })
  app.sandbox.setFaults({}, clientId)
  await context.close()
})

it('takes a notice whose answer came after its time limit for what it is', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  app.sandbox.setFaults({ setBackupStatus: { slow: 3_000, times: 1 } }, clientId)
  const state = await page.evaluate(
    (password) => harness.makeKit({ timeoutMs: 1_000 }).controller.start('PASSWORD', { password }),
    goodPassword,
  )
  expect(state.status).toBe('saved')
  const { told } = await summary(clientId)
  expect(new Set(told)).toEqual(new Set([true]))
  await context.close()
})

it('asks who keeps the share where Portal’s record does not say so', async () => {
  const client = { custody: 'self', omitCustodyFlag: true } as const
  const { apiKey, clientId } = await app.sandbox.createClient(client)
  const context = await browser.newContext()
  const page = await openWalletPage(app, context, apiKey)
  const states = await page.evaluate(async (password) => {
    const portal = harness.makePortal()
    await new Promise<void>((resolve) => void portal.onReady(resolve))
    await portal.createWallet()
    const unsaid = harness.makeKit({ portal }).controller
    const said = harness.makeKit({ portal, custody: 'self' }).controller
    return [
      harness.plain(await unsaid.start('PASSWORD', { password })),
      harness.plain(await said.start('PASSWORD', { password })),
    ]
  }, goodPassword)
  expect(states).toMatchObject([
    { status: 'failed', error: { code: 'CUSTODY_MISMATCH', action: 'fix-setup' } },
    { status: 'saved' },
  ])
  expect(await summary(clientId)).toEqual({ runs: 1, told: [true] })
  await context.close()
})

it('says that the session has ended, and goes on after a new sign-in', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  await page.evaluate(async () => {
    globalThis.kit = harness.makeKit()
    const { controller } = globalThis.kit
    await harness.untilState(controller, ({ status }) => status === 'idle')
  })
  await app.sandbox.expireSession(clientId)
  const ended = await page.evaluate(async (password) => {
    const { controller } = globalThis.kit
    return harness.plain(await controller.start('PASSWORD', { password }))
  }, goodPassword)
  expect(ended).toMatchObject({ error: { code: 'SESSION_EXPIRED', action: 'sign-in' } })

  await app.sandbox.renewSession(clientId)
  const after = await page.evaluate(async (password) => {
    const { controller } = globalThis.kit
    return [(await controller.retry()).status, (await controller.submit(password)).status]
  }, goodPassword)
  expect(after).toEqual(['collecting', 'saved'])
  await context.close()
})

describe('an app in StrictMode that makes its SDK instances in its components', () => {
  it('has two wallets side by side, and neither gets the answers of the other', async () => {
    const { context, page, wallets } = await openOwnInstances()
    const [one, other] = wallets
    app.sandbox.setFaults({ backup: { slow: { eachProgress: 1_000 } } }, one.clientId)
    await backUp(sectionOf(page, one), one.password)
    await page.getByText('Making the backup').waitFor()
    await page.keyboard.press('Escape')
    await backUp(sectionOf(page, other), other.password)
    await page.getByText(/is at work on this wallet/).waitFor()
    await expect.poll(() => summary(one.clientId)).toEqual({ runs: 1, told: [true] })
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
    await choosePassword(page, other.password)
    await page.keyboard.press('Enter')
    await saved(page)
    for (const { clientId, apiKey, password } of wallets) {
      expect(await summary(clientId)).toEqual({ runs: 1, told: [true] })
      expect(await recover(context, apiKey, password)).toBe('recovered')
    }
    await context.close()
  })

  it('comes back with a new instance in mid-run, and gives each run its own answer', async () => {
    const { context, page, wallets } = await openOwnInstances()
    const [{ clientId, apiKey, password }] = wallets
    app.sandbox.setFaults({ backup: { slow: { eachProgress: 1_500 } } }, clientId)
    await backUp(sectionOf(page, wallets[0]), password)
    await page.getByText('Making the backup').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take the kit away' }).click()
    await page.getByRole('button', { name: 'Bring the kit back' }).click()
    const later = `${password} later`
    await backUp(sectionOf(page, wallets[0]), later)
    await page.getByText(/is at work on this wallet/).waitFor()
    await expect.poll(() => summary(clientId)).toEqual({ runs: 1, told: [true] })
    app.sandbox.setFaults({}, clientId)
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
    await choosePassword(page, later)
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await summary(clientId)).toEqual({ runs: 2, told: [true, true] })
    expect(await recover(context, apiKey, later)).toBe('recovered')
    await context.close()
  })
})

/** A page whose components make an instance for each of two wallets: with StrictMode, two for each. */
async function openOwnInstances() {
  const { context, page, ...one } = await newWallet(app, browser, { custody: 'self' })
  const other = await app.sandbox.createClient({ custody: 'self' })
  await page.goto(app.pageFor(other.apiKey))
  await page.evaluate(async () => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    await portal.createWallet()
  })
  const own = [one, other].map(({ apiKey }) => `&own=${apiKey}`).join('')
  await page.goto(app.pageFor(one.apiKey, 'react') + own)
  await expect.poll(() => page.locator('iframe').count()).toBe(5)
  const wallets = [
    { ...one, password: `${goodPassword} one` },
    { ...other, password: `${goodPassword} other` },
  ] as const
  return { context, page, wallets }
}

/** Presses the button of one wallet and sends a password in the dialog, of which there is one at a time. */
async function backUp(section: Locator, password: string): Promise<void> {
  await button(section, 'Back up wallet').click()
  await choosePassword(section.page(), password)
  await section.page().keyboard.press('Enter')
}

function sectionOf(page: Page, { apiKey }: { apiKey: string }): Locator {
  return page.getByRole('region', { name: apiKey })
}

/** Whether the stored share of a wallet opens with this password, and is the wallet's own. */
async function recover(context: BrowserContext, apiKey: string, password: string) {
  const page = await openWalletPage(app, context, apiKey)
  const status = await page.evaluate(async (known) => {
    const { recovery } = harness.makeKit()
    return (await recovery.start('PASSWORD', { password: known })).status
  }, password)
  await page.close()
  return status
}

function startOver(page: Page): Promise<BackupState['status']> {
  return page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    await harness.untilState(controller, ({ status }) => status === 'interrupted')
    await controller.resume()
    return (await controller.submit(password)).status
  }, goodPassword)
}

async function summary(clientId: string) {
  const { sharePairs, told } = await app.sandbox.inspect(clientId)
  return { runs: sharePairs.length / 2, told: told.map(({ stored }) => stored) }
}
