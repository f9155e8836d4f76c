import type { BrowserContext, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from './harness/main.tsx'
import { backUp, button, openButton, saved, says, summary } from './support/buttonPage.ts'
import { openStage } from './support/openStage.ts'
import { goodPassword, newWallet, openWalletPage } from './support/walletPage.ts'

declare const harness: HarnessPage

const { app, browser } = await openStage()

const title = 'This wallet isn’t on this device'
const dialogOf = (page: Page) => page.getByRole('dialog')

/** Opens the page of the button in a profile, and waits for its label. */
async function openIn(context: BrowserContext, url: string, label: string) {
  const page = await context.newPage()
  await page.goto(url)
  await button(page, label).waitFor()
  return page
}

async function recover(page: Page, password = goodPassword) {
  await button(page, 'Recover wallet').click()
  await says(page, title)
  await button(dialogOf(page), 'Recover wallet').click()
  await says(page, 'Enter your backup password')
  await page.getByLabel('Backup password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

describe.each(['portal', 'self'] as const)('a wallet in %s custody', (custody) => {
  it('is recovered by its button in a fresh browser, and then is backed up', async () => {
    const { clientId, context, page, url } = await openButton(app, browser, { custody })
    await backUp(page)
    await saved(page)
    const before = await summary(app, clientId)
    const { addresses } = await app.sandbox.inspect(clientId)
    await context.close()

    const fresh = await browser.newContext()
    const elsewhere = await openIn(fresh, url, 'Recover wallet')
    await recover(elsewhere)
    await says(elsewhere, 'Your wallet is back')
    await dialogOf(elsewhere)
      .getByText(addresses?.eip155 ?? 'no address')
      .waitFor()
    await button(dialogOf(elsewhere), 'Not now').click()
    await button(elsewhere, 'Backed up').waitFor()
    expect(await summary(app, clientId)).toEqual(before)
    await elsewhere.reload()
    await button(elsewhere, 'Backed up').waitFor()
    await fresh.close()
  })
})

it('ends a backup in WALLET_NOT_ON_DEVICE before the SDK is asked for one', async () => {
  const { apiKey, clientId, context } = await newWallet(app, browser, { custody: 'self' })
  await context.close()
  const page = await openWalletPage(app, await browser.newContext(), apiKey)
  const state = await page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    const state = await controller.start('PASSWORD', { password })
    return state.status === 'failed' ? [state.error.code, state.error.action] : [state.status]
  }, goodPassword)
  expect(state).toEqual(['WALLET_NOT_ON_DEVICE', 'recover'])
  expect(await summary(app, clientId)).toEqual({ runs: 0, told: [] })
  await page.context().close()
})

it('is recovered in one tab, and the button of another tab reads that when it is pressed', async () => {
  const { context, page, url } = await openButton(app, browser, { custody: 'portal' })
  await backUp(page)
  await saved(page)
  await context.close()
  const fresh = await browser.newContext()
  const one = await openIn(fresh, url, 'Recover wallet')
  const other = await openIn(fresh, url, 'Recover wallet')
  await recover(one)
  await says(one, 'Your wallet is back')
  await button(other, 'Recover wallet').click()
  await says(other, 'Your wallet is backed up')
  await other.keyboard.press('Escape')
  await button(other, 'Backed up').waitFor()
  await fresh.close()
})

it('has no backup yet, until it is backed up on the device that has it', async () => {
  const { context, page, url } = await openButton(app, browser, { custody: 'portal' })
  const fresh = await browser.newContext()
  const elsewhere = await openIn(fresh, url, 'Recover wallet')
  await button(elsewhere, 'Recover wallet').click()
  await dialogOf(elsewhere)
    .getByText('It has no finished backup, so it can’t be recovered here yet.')
    .waitFor()
  await backUp(page)
  await saved(page)
  await context.close()
  await button(elsewhere, 'Check again').click()
  await dialogOf(elsewhere).getByText('You have a backup, so you can bring it back.').waitFor()
  await fresh.close()
})
