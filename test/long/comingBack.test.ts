import type { Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import {
  backUp,
  button,
  choosePassword,
  openButton,
  saved,
  step,
  summary,
} from '../e2e/support/buttonPage.ts'
import { openBrowserWithPageCache } from '../e2e/support/openBrowser.ts'
import { openStage } from '../e2e/support/openStage.ts'

const { app, browser } = await openStage()
const cachingBrowser = await openBrowserWithPageCache()
afterAll(() => cachingBrowser.close())

describe('a page that the browser froze and brought back', () => {
  it('goes on where the SDK was', async () => {
    const { clientId, context, page, url } = await openButton(app, cachingBrowser)
    app.sandbox.setFaults({ backup: { slow: 1500, at: 'Generating share' } }, clientId)
    await backUp(page)
    await step(page, 'Making the backup')
    await leave(page)
    await comeBack(page, url, 'restored')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('asks about a put whose answer it missed, and tells Portal once', async () => {
    const { clientId, context, page, url } = await openButton(app, cachingBrowser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    await leave(page)
    await put.landUnheard()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [] })
    await comeBack(page, url, 'restored')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('finishes the notice that it was about to give', async () => {
    const { clientId, context, page, url } = await openButton(app, cachingBrowser)
    app.sandbox.setFaults({ setBackupStatus: { slow: 1500 } }, clientId)
    await backUp(page)
    await step(page, 'Making sure that it arrived')
    await leave(page)
    await comeBack(page, url, 'restored')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('is given up when the next page takes the wallet over, and shows the end of it', async () => {
    const { clientId, context, page, url } = await openButton(app, cachingBrowser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    app.setWeather(() => undefined)
    await leave(page, `${url}&next`)
    await finish(page)
    await comeBack(page, url, 'loaded')
    await button(page, 'Backed up').waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('no longer offers to finish what another page has finished', async () => {
    const { clientId, context, page, url } = await openButton(app, cachingBrowser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    app.setWeather(() => undefined)
    await page.reload()
    await button(page, 'Finish backup').waitFor()
    await leave(page, `${url}&next`)
    await finish(page)
    await comeBack(page, url, 'restored')
    await button(page, 'Backed up').waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('knows of the backup that another page has made', async () => {
    const { clientId, context, page, url } = await openButton(app, cachingBrowser)
    await leave(page, `${url}&next`)
    await backUp(page)
    await saved(page)
    await comeBack(page, url, 'restored')
    await button(page, 'Backed up').waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })
})

it('starts over what the SDK had not made, on a page that the browser loads anew', async () => {
  const { clientId, context, page, url } = await openButton(app, browser)
  app.sandbox.setFaults({ backup: { hang: true, at: 'Encrypting share' } }, clientId)
  await backUp(page)
  await step(page, 'Locking it with your password')
  await leave(page)
  app.sandbox.setFaults({}, clientId)
  await comeBack(page, url, 'loaded')
  await button(page, 'Finish backup').click()
  await page.getByText('The backup has not been made yet.').waitFor()
  await button(page, 'Start over').click()
  await choosePassword(page)
  await page.keyboard.press('Enter')
  await saved(page)
  expect((await summary(app, clientId)).told).toEqual([true])
  await context.close()
})

/** Leaves the page for another one, by a link or the address bar. */
async function leave(page: Page, url = `${app.url}/elsewhere`): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', () => {
      document.documentElement.dataset.restored = ''
    })
  })
  await page.goto(url)
}

/** Presses the browser's back button. Playwright would wait for a load that a frozen page never has. */
async function comeBack(page: Page, url: string, how: 'restored' | 'loaded'): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()))
  await page.waitForURL(url, { waitUntil: 'commit' })
  const root = how === 'restored' ? 'html[data-restored]' : 'html:not([data-restored])'
  await page.locator(`${root} .pbk-backup-button`).waitFor()
}

async function finish(page: Page): Promise<void> {
  await button(page, 'Finish backup').click()
  await button(page.getByRole('dialog'), 'Finish backup').click()
  await saved(page)
}
