import type { BrowserContext, Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { button, choosePassword, saved, summary } from '../e2e/support/buttonPage.ts'
import { openStage } from '../e2e/support/openStage.ts'
import { goodPassword, newWallet, openWalletPage } from '../e2e/support/walletPage.ts'

declare const harness: HarnessPage

const { app, browser } = await openStage()

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
    await expect.poll(() => summary(app, one.clientId)).toEqual({ runs: 1, told: [true] })
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
    await choosePassword(page, other.password)
    await page.keyboard.press('Enter')
    await saved(page)
    for (const { clientId, apiKey, password } of wallets) {
      expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
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
    await expect.poll(() => summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    app.sandbox.setFaults({}, clientId)
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
    await choosePassword(page, later)
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 2, told: [true, true] })
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
