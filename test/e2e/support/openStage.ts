import { afterAll, afterEach } from 'vitest'
import { openBrowser } from './openBrowser.ts'
import { startHarness } from './startHarness.ts'

/** An app and a browser for all tests of the file that asks; each test begins in fair weather. */
export async function openStage() {
  const [app, browser] = await Promise.all([startHarness(), openBrowser()])
  afterEach(() => app.setWeather(() => undefined))
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
  return { app, browser }
}
