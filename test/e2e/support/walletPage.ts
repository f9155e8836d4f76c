import type { Browser, BrowserContext, Page } from 'playwright'
import type { HarnessPage } from '../harness/main.tsx'
import type { Harness } from './startHarness.ts'

declare const harness: HarnessPage

/** The password of the tests: five words, so that every policy takes it. */
export const goodPassword = 'lantern orbit maple thirty gravel'

/** Opens the page of a wallet in a browser profile. */
export async function openWalletPage(
  app: Harness,
  profile: Browser | BrowserContext,
  apiKey: string,
): Promise<Page> {
  const page = await profile.newPage()
  await page.goto(app.pageFor(apiKey))
  return page
}

/** A sandbox client whose wallet was made in a fresh profile. */
export async function newWallet(
  app: Harness,
  browser: Browser,
  options: Parameters<Harness['sandbox']['createClient']>[0] = {},
) {
  const { apiKey, clientId } = await app.sandbox.createClient(options)
  const context = await browser.newContext()
  const page = await openWalletPage(app, context, apiKey)
  await page.evaluate(async () => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    await portal.createWallet()
  })
  await page.reload()
  return { apiKey, clientId, context, page }
}
