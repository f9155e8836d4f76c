import { describe, expect, it } from 'vitest'
import type {} from './harness/react.tsx'
import { button, choosePassword, openButton, saved, says, summary } from './support/buttonPage.ts'
import { openStage } from './support/openStage.ts'
import { refusal } from './support/refusal.ts'
import { goodPassword } from './support/walletPage.ts'

const { app, browser } = await openStage()

describe('the button in StrictMode, with the real SDK', () => {
  it('backs up once, however often it is pressed', async () => {
    const { clientId, context, page } = await openForm()
    await choosePassword(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Back up wallet' }).dblclick()
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('backs up once when Enter is held down', async () => {
    const { clientId, context, page } = await openForm()
    await choosePassword(page)
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('finds its run again after it was taken away and brought back in mid-run', async () => {
    const { clientId, context, page } = await openForm()
    app.sandbox.setFaults({ backup: { slow: { eachProgress: 300 } } }, clientId)
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await page.getByText('Making the backup').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take the kit away' }).click()
    await page.getByRole('button', { name: 'Bring the kit back' }).click()
    await page.getByRole('button', { name: /Backing up|Backed up/ }).waitFor()
    await page.getByRole('button', { name: 'Backed up' }).waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('offers to finish what a dead page left, and finishes it', async () => {
    const { clientId, context, page } = await openForm()
    const put = app.holdPuts()
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await put.arrived
    await page.reload()
    app.setWeather(() => undefined)
    await page.getByRole('button', { name: 'Finish backup' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish backup' }).click()
    await saved(page)
    expect(await summary(app, clientId)).toMatchObject({ runs: 1, told: [true] })
    await context.close()
  })

  it('shows a refusal with a way out that works', async () => {
    const { clientId, context, page } = await openForm()
    app.setWeather(async (request, answer) => (request.method === 'PUT' ? refusal() : answer()))
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await says(page, 'The backup was not saved')
    app.setWeather(() => undefined)
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await saved(page)
    expect((await summary(app, clientId)).told).toEqual([false, true])
    await context.close()
  })

  it('leaves the password in no document, field, query cache, log or request', async () => {
    const { context, page } = await openForm()
    const traces: string[] = []
    page.on('console', (message) => traces.push(message.text()))
    page.on('request', (request) => traces.push(request.url(), request.postData() ?? ''))
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await saved(page)
    traces.push(
      await page.evaluate(() => {
        const { appQueries } = globalThis
        return JSON.stringify([
          appQueries
            .getQueryCache()
            .getAll()
            .map(({ queryKey, state }) => [queryKey, state]),
          appQueries
            .getMutationCache()
            .getAll()
            .map(({ state }) => state),
          [...document.querySelectorAll('input')].map(({ value }) => value),
          document.documentElement.outerHTML,
          history.state,
          location.href,
        ])
      }),
    )
    expect(traces.filter((trace) => trace.includes(goodPassword))).toEqual([])
    await context.close()
  })
})

async function openForm() {
  const wallet = await openButton(app, browser)
  await button(wallet.page, 'Back up wallet').click()
  return wallet
}
