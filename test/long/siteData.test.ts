import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import {
  backUp,
  button,
  choosePassword,
  openButton,
  saved,
  says,
  step,
  summary,
} from '../e2e/support/buttonPage.ts'
import { openStage } from '../e2e/support/openStage.ts'
import { goodPassword } from '../e2e/support/walletPage.ts'

const { app, browser } = await openStage()

describe('a browser without room for the journal', () => {
  it('begins no self-managed run before there is some', async () => {
    const { clientId, context, page } = await openButton(app, browser)
    const room = await fillUp(page)
    await backUp(page)
    await says(page, 'The backup was not saved')
    await page.getByText('Your wallet is safe. Nothing in it has changed.').waitFor()
    await page.getByText('free some storage, then try again').waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 0, told: [] })
    await room.give()
    await button(page.getByRole('dialog'), 'Try again').click()
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('asks not to be closed during a run that goes on all the same', async () => {
    const { clientId, context, page } = await openButton(app, browser, {
      query: { bestEffort: 'yes' },
    })
    await fillUp(page)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await put.land()
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    await context.close()
  })
})

/** How browsers keep a page from its database, as some do in private windows. */
const refusals = {
  missing: () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  },
  forbidden: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  },
  failing: () => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name) {
      const request = open.call(this, `${name} of ${Math.random()}`)
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation()
        request.transaction?.abort()
      })
      return request
    }
  },
}

describe('a private window without a database', () => {
  it('begins no self-managed run, and an ordinary window does', async () => {
    const { clientId, context, page, url } = await openButton(app, browser)
    for (const refuse of Object.values(refusals)) {
      const hidden = await context.newPage()
      await hidden.addInitScript(refuse)
      await hidden.goto(url)
      await backUp(hidden)
      await says(hidden, 'The backup was not saved')
      await hidden
        .getByText('This browser does not let the page remember an unfinished backup.')
        .waitFor()
      await hidden.getByText('Leave private browsing').waitFor()
      await button(hidden.getByRole('dialog'), 'Try again').waitFor()
      await hidden.close()
    }
    expect(await summary(app, clientId)).toEqual({ runs: 0, told: [] })
    await backUp(page)
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('saves a Portal-managed run', async () => {
    const { clientId, context, page } = await openButton(app, browser, {
      custody: 'portal',
      prepare: async (page) => {
        await page.addInitScript(refusals.forbidden)
      },
    })
    await expect(page.evaluate(() => indexedDB.open('any'))).rejects.toThrow('insecure')
    await backUp(page)
    await saved(page)
    expect(await completePairs(clientId)).toBe(2)
    await context.close()
  })
})

describe('site data that was cleared after a page died', () => {
  it('before the share was stored: the screen promises nothing, and a new backup is made', async () => {
    const { clientId, context, page } = await openButton(app, browser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    await dieAndClear(page, app.url)
    await backUp(page)
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 2, told: [true] })
    await context.close()
  })

  it('before Portal was told: a new backup is made, and it opens', async () => {
    const { apiKey, clientId, context, page } = await openButton(app, browser)
    app.sandbox.setFaults({ setBackupStatus: { hang: true } }, clientId)
    await backUp(page, otherPassword)
    await step(page, 'Making sure that it arrived')
    await dieAndClear(page, app.url)
    app.sandbox.setFaults({}, clientId)
    await backUp(page)
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 2, told: [true] })
    const fresh = await (await browser.newContext()).newPage()
    await fresh.goto(app.pageFor(apiKey, 'react', { recover: '' }))
    await recover(fresh, goodPassword)
    await Promise.all([fresh.context().close(), context.close()])
  })

  it('with the wallet itself: nothing is promised that is not there', async () => {
    const { apiKey, clientId, context, page } = await openButton(app, browser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    await dieAndClear(page, app.url, app.sandbox.url)
    await button(page, 'Recover wallet').click()
    await says(page, 'This wallet isn’t on this device')
    await page.goto(app.pageFor(apiKey, 'react', { recover: '' }))
    await says(page, 'There is no backup to open')
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [] })
    await context.close()
  })

  it('with the wallet itself: an older backup brings it back, and then a new one is made', async () => {
    const { apiKey, clientId, context, page } = await openButton(app, browser)
    await backUp(page)
    await saved(page)
    await button(page, 'Done').click()
    const put = app.holdPuts()
    await button(page, 'Backed up').click()
    await button(page, 'Back up again').click()
    await choosePassword(page, otherPassword)
    await page.keyboard.press('Enter')
    await put.arrived
    await dieAndClear(page, app.url, app.sandbox.url)
    await button(page, 'Recover wallet').click()
    await says(page, 'This wallet isn’t on this device')
    await page.goto(app.pageFor(apiKey, 'react', { recover: '' }))
    await recover(page, goodPassword)
    await backUp(page, otherPassword)
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 3, told: [true, true] })
    await context.close()
  })
})

describe('site data that was cleared', () => {
  it('under a run on its way: the run ends well, and the next page knows', async () => {
    const { clientId, context, page } = await openButton(app, browser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    await clear(page, app.url)
    await put.land()
    await saved(page)
    await page.reload()
    await button(page, 'Backed up').waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('of the wallet alone: the made backup is finished, and brings the wallet back', async () => {
    const { apiKey, clientId, context, page } = await openButton(app, browser)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    await page.goto('about:blank')
    app.setWeather(() => undefined)
    await clear(page, app.sandbox.url)
    await page.goBack()
    await button(page, 'Finish backup').click()
    await button(page.getByRole('dialog'), 'Finish backup').click()
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await page.goto(app.pageFor(apiKey, 'react', { recover: '' }))
    await recover(page, goodPassword)
    await context.close()
  })
})

const otherPassword = 'quiet harbor seventy lemon anchors'

/** Leaves no room for one more byte of the app's, by Chromium's own quota. */
async function fillUp(page: Page) {
  const session = await page.context().newCDPSession(page)
  const origin = app.url
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  return { give: () => session.send('Storage.overrideQuotaForOrigin', { origin }) }
}

async function clear(page: Page, ...origins: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const origin of origins) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  }
  await session.detach()
}

/** The page goes in mid-run, then the data; the next page is there once it has read the wallet. */
async function dieAndClear(page: Page, ...origins: readonly string[]): Promise<void> {
  await page.goto('about:blank')
  app.setWeather(() => undefined)
  await clear(page, ...origins)
  await page.goBack()
  await button(
    page,
    origins.includes(app.sandbox.url) ? 'Recover wallet' : 'Back up wallet',
  ).waitFor()
}

async function recover(page: Page, password: string): Promise<void> {
  await button(page, 'Continue').click()
  await page.getByRole('textbox', { name: 'Backup password' }).fill(password)
  await button(page, 'Recover wallet').click()
  await says(page, 'Your wallet is back')
}

async function completePairs(clientId: string): Promise<number> {
  const { sharePairs } = await app.sandbox.inspect(clientId)
  return sharePairs.filter(({ status }) => status === 'completed').length
}
