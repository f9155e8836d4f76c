import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, inject } from 'vitest'
import { type PartsOptions, toQuery } from '../harness/PartsApp.tsx'
import type { PartsPage } from '../harness/parts.tsx'
import { openBrowser } from './openBrowser.ts'
import { startParts } from './startParts.ts'

declare const parts: PartsPage

interface OpenOptions extends PartsOptions {
  /** Milliseconds that every step of a run takes. @default 0 */
  readonly latency?: number
  /** The wallet is not on this device, and has a backup with this password. */
  readonly lost?: string
  readonly context?: BrowserContextOptions
  /** The page gets its scripts only once what the server rendered is painted. */
  readonly afterPaint?: boolean
  /** Runs in the page before anything else. */
  readonly prepare?: () => void
}

/** What can go wrong on such a page. */
export type Trouble = Parameters<PartsPage['strike']>[0]

/** A browser, and pages with the parts on a Portal of their own, for all tests of the file that asks. */
export async function openParts() {
  const [site, browser] = await Promise.all([startParts(inject('harness')), openBrowser()])
  // A page that nobody looks at any more would take its part of the machine.
  afterEach(async () => {
    for (const context of browser.contexts()) {
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    }
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  return async ({ latency, lost, ...rest }: OpenOptions = {}) => {
    const { context: settings, prepare, afterPaint, ...options } = rest
    const context = await browser.newContext({
      permissions: ['clipboard-write'],
      locale: options.language ?? 'en-GB',
      ...settings,
    })
    const page = await context.newPage()
    if (prepare) await page.addInitScript(prepare)
    if (afterPaint) await holdScripts(page)
    const more = { ...(latency && { latency: String(latency) }), ...(lost && { lost }) }
    await page.goto(`${site.url}/?${toQuery(options)}&${new URLSearchParams(more)}`)
    await page.locator('.pbk:not([data-status=starting])').first().waitFor()
    return page
  }
}

async function holdScripts(page: Page): Promise<void> {
  await page.route('**/*.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
    await route.continue()
  })
}

/** Has something go wrong from now on. */
export function strike(page: Page, trouble: Trouble): Promise<void> {
  return page.evaluate((name) => parts.strike(name), trouble)
}

/** Has a call wait until the answer is called. */
export async function hold(
  page: Page,
  call: Parameters<PartsPage['hold']>[0],
): Promise<() => Promise<void>> {
  await page.evaluate((name) => parts.hold(name), call)
  return () => page.evaluate(() => parts.release())
}

/** What does not fit into the page as it is now. */
export function roomProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => parts.roomProblems())
}

/** The page dies and is loaded again; Portal, the app's server and the journal stay. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => parts.reload())
}
