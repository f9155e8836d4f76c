import { type Browser, type BrowserContext, chromium } from 'playwright'
import { findChromium } from '../../../scripts/findPrograms.mjs'

const options = async (args: readonly string[] = []) => ({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...args],
  // Playwright switches popup blocking off; what a click may open is among the things tested.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
})

/**
 * Starts Chromium. Each context of it is a fresh browser profile.
 * @param args More of its switches.
 */
export async function openBrowser(args?: readonly string[]): Promise<Browser> {
  return calm(await chromium.launch(await options(args)))
}

/**
 * Its people ask for less motion: without a graphics card, what turns takes most of a machine's time.
 * And they wait: a machine that does much else at once is slow, not broken.
 */
function calm(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (settings) => {
    const context = await newContext({ reducedMotion: 'reduce', ...settings })
    context.setDefaultTimeout(120_000)
    return context
  }
  return browser
}

/** Starts a Chromium whose owner lets every page open windows, with a click or without. */
export async function openBrowserWithPopups(): Promise<Browser> {
  return calm(await chromium.launch({ ...(await options()), ignoreDefaultArgs: [] }))
}

/**
 * Starts a Chromium that keeps a page which somebody leaves, frozen, and brings it back by the back
 * button, as browsers do for people. Playwright switches that off.
 */
export async function openBrowserWithPageCache(): Promise<Browser> {
  const { ignoreDefaultArgs, ...rest } = await options()
  return calm(
    await chromium.launch({
      ...rest,
      ignoreDefaultArgs: [...ignoreDefaultArgs, '--disable-back-forward-cache'],
    }),
  )
}

/** Starts a Chromium of its own that keeps its profile in a folder, and so outlives being killed. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, await options())
}
