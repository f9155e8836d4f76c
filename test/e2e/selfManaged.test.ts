import type { Page } from 'playwright'
import type { BackupState } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from './harness/main.tsx'
import { openStage } from './support/openStage.ts'
import { refusal } from './support/refusal.ts'
import { goodPassword, newWallet, openWalletPage } from './support/walletPage.ts'

declare const harness: HarnessPage

const { app, browser } = await openStage()

describe('a store that refuses', () => {
  it('leads to exactly one false, and trying again makes a new backup', async () => {
    const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    app.setWeather(async (request, answer) => (request.method === 'PUT' ? refusal() : answer()))
    const refused = await backUp(page)
    expect(refused).toMatchObject({ status: 'failed', error: { code: 'STORE_REFUSED' } })
    expect(await told(clientId)).toEqual([false])

    app.setWeather(() => undefined)
    const again = await page.evaluate(async (password) => {
      const { controller } = harness.makeKit()
      const before = await controller.start('PASSWORD')
      return [before.status, (await controller.submit(password)).status]
    }, goodPassword)
    expect(again).toEqual(['collecting', 'saved'])
    expect(await told(clientId)).toEqual([false, true])
    await context.close()
  })
})

describe('a store whose outcome is unknown', () => {
  it('is asked again, and a lost answer counts as stored', async () => {
    const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    app.setWeather(async (request, answer) => {
      const response = await answer()
      return request.method === 'PUT' ? new Response(null, { status: 502 }) : response
    })
    expect(await backUp(page)).toMatchObject({ status: 'saved' })
    expect(await told(clientId)).toEqual([true])
    await context.close()
  })

  it('comes to rest without a word to Portal, and goes on where it stopped', async () => {
    const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    app.setWeather(async () => new Response(null, { status: 503 }))
    const resting = await page.evaluate(async (password) => {
      globalThis.kit = harness.makeKit({ retry: { baseMs: 10 } })
      const { controller } = globalThis.kit
      return harness.plain(await controller.start('PASSWORD', { password }))
    }, goodPassword)
    expect(resting).toMatchObject({ status: 'failed', error: { code: 'STORE_UNKNOWN' } })
    expect(await told(clientId)).toEqual([])

    app.setWeather(() => undefined)
    const after = await page.evaluate(async () => {
      const { controller } = globalThis.kit
      return (await controller.retry()).status
    })
    expect(after).toBe('saved')
    expect(await told(clientId)).toEqual([true])
    expect((await app.sandbox.inspect(clientId)).sharePairs).toHaveLength(2)
    await context.close()
  })
})

describe('a notice that fails', () => {
  it('is never turned into a false; trying again tells the truth', async () => {
    const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    app.sandbox.setFaults({ setBackupStatus: { fail: 'INTERNAL_ERROR' } }, clientId)
    const resting = await page.evaluate(async (password) => {
      globalThis.kit = harness.makeKit({ retry: { baseMs: 10 } })
      const { controller } = globalThis.kit
      return harness.plain(await controller.start('PASSWORD', { password }))
    }, goodPassword)
    expect(resting).toMatchObject({
      status: 'failed',
      error: { code: 'CONFIRM_FAILED', retryable: true },
    })
    expect(await told(clientId)).toEqual([])

    app.sandbox.setFaults({}, clientId)
    const after = await page.evaluate(async () => {
      const { controller } = globalThis.kit
      return (await controller.retry()).status
    })
    expect(after).toBe('saved')
    expect(await told(clientId)).toEqual([true])
    await context.close()
  })
})

describe('a page that dies in mid-run', () => {
  it('before the SDK answered, leaves a run that the next page offers to start over', async () => {
    const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    app.sandbox.setFaults({ backup: { hang: true, at: 'Encrypting share' } }, clientId)
    await beginBackup(page, (state) => state.status === 'working' && state.phase === 'encrypting')
    app.sandbox.setFaults({}, clientId)
    await page.reload()
    const states = await page.evaluate(async (password) => {
      const { controller } = harness.makeKit()
      const found = await harness.untilState(controller, (state) => state.status !== 'starting')
      const collecting = await controller.resume()
      return [found, collecting.status, (await controller.submit(password)).status]
    }, goodPassword)
    expect(states).toEqual([
      { status: 'interrupted', method: 'PASSWORD', remedy: 'start-over' },
      'collecting',
      'saved',
    ])
    expect(await told(clientId)).toEqual([true])
    await context.close()
  })

  it('before the share was stored, leaves a run that the next page finishes', async () => {
    const { apiKey, clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    const put = app.holdPuts()
    await beginBackup(page, (state) => state.status === 'working' && state.phase === 'delivering')
    await put.arrived
    app.setWeather(() => undefined)
    await page.reload()
    expect(await finish(page)).toEqual(['interrupted resume', 'saved'])
    expect((await app.sandbox.inspect(clientId)).told).toMatchObject([
      { stored: true, by: 'method' },
    ])
    await context.close()
    const fresh = await openWalletPage(app, await browser.newContext(), apiKey)
    const recovered = await fresh.evaluate(
      (password) => harness.makeKit().recovery.start('PASSWORD', { password }),
      goodPassword,
    )
    expect(recovered.status).toBe('recovered')
    await fresh.context().close()
  })

  it('before Portal was told, leaves a run that the next page finishes', async () => {
    const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    app.sandbox.setFaults({ setBackupStatus: { hang: true } }, clientId)
    await beginBackup(page, (state) => state.status === 'working' && state.phase === 'confirming')
    await page.goto('about:blank')
    app.sandbox.setFaults({}, clientId)
    await page.goBack()
    expect(await finish(page)).toEqual(['interrupted resume', 'saved'])
    expect(await told(clientId)).toEqual([true])
    await context.close()
  })

  it('is not offered to a second tab while it lives, and is once it has died', async () => {
    const { apiKey, clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
    const put = app.holdPuts()
    await beginBackup(page, (state) => state.status === 'working' && state.phase === 'delivering')
    await put.arrived
    const second = await openWalletPage(app, context, apiKey)
    const busy = await second.evaluate(async (password) => {
      const { controller } = harness.makeKit()
      const found = await harness.untilState(controller, (state) => state.status !== 'starting')
      return [found.status, harness.plain(await controller.start('PASSWORD', { password }))]
    }, goodPassword)
    expect(busy).toMatchObject(['idle', { status: 'failed', error: { code: 'BUSY' } }])
    await page.close()
    app.setWeather(() => undefined)
    await second.reload()
    expect(await finish(second)).toEqual(['interrupted resume', 'saved'])
    expect(await told(clientId)).toEqual([true])
    await context.close()
  })
})

function backUp(page: Page) {
  return page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    return harness.plain(await controller.start('PASSWORD', { password }))
  }, goodPassword)
}

/** Starts a run that will not end by itself, and waits until it is as far as asked for. */
async function beginBackup(page: Page, isThere: (state: BackupState) => boolean): Promise<void> {
  await page.evaluate(
    async ({ password, condition }) => {
      const { controller } = harness.makeKit()
      const fits = new Function('state', `return (${condition})(state)`) as (
        state: unknown,
      ) => boolean
      void controller.start('PASSWORD', { password })
      await harness.untilState(controller, fits)
    },
    { password: goodPassword, condition: isThere.toString() },
  )
}

/** Does what the screen offers: finishes the run that an earlier page left. */
function finish(page: Page) {
  return page.evaluate(async () => {
    const { controller } = harness.makeKit()
    const found = await harness.untilState(controller, (state) => state.status !== 'starting')
    const remedy = found.status === 'interrupted' ? found.remedy : ''
    return [`${found.status} ${remedy}`, (await controller.resume()).status]
  })
}

async function told(clientId: string): Promise<boolean[]> {
  return (await app.sandbox.inspect(clientId)).told.map(({ stored }) => stored)
}
