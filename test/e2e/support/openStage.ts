import { afterAll, afterEach, inject } from 'vitest'
import { openBrowser } from './openBrowser.ts'
import { startHarness } from './startHarness.ts'

/**
 * An app and a browser for all tests of the file that asks; each test begins in fair weather.
 * @param browserArgs More switches of Chromium.
 */
export async function openStage(browserArgs?: readonly string[]) {
  const [app, browser] = await Promise.all([
    startHarness(inject('harness')),
    openBrowser(browserArgs),
  ])
  afterEach(() => app.setWeather(() => undefined))
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
  return { app, browser }
}
