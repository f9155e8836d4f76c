import type { Page } from 'playwright'
import type { BackupState } from 'portal-backup-kit/core'
import { expect, it } from 'vitest'
import type { HarnessPage } from './harness/main.tsx'
import { summary } from './support/buttonPage.ts'
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
  expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
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
  expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
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
  expect(await summary(app, winner.clientId)).toEqual({ runs: 1, told: [true] })
  expect(await summary(app, loser.clientId)).toEqual({ runs: 0, told: [] })
  await one.context.close()
})

it('holds a call back until the SDK is ready, which would otherwise never be answered', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  const state = await page.evaluate(
    (password) => harness.makeKit().controller.start('PASSWORD', { password }),
    goodPassword,
  )
  expect(state.status).toBe('saved')
  expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
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
  expect(state).toMatchObject({
    status: 'failed',
    error: { code: 'SESSION_EXPIRED', action: 'sign-in' },
  })
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
  expect(await summary(app, clientId)).toMatchObject({ told: [true] })
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
  expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
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
  const { told } = await summary(app, clientId)
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
  expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
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

function startOver(page: Page): Promise<BackupState['status']> {
  return page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    await harness.untilState(controller, ({ status }) => status === 'interrupted')
    await controller.resume()
    return (await controller.submit(password)).status
  }, goodPassword)
}
