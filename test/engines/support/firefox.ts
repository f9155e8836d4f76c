import puppeteer, { type BrowserContext, type Page } from 'puppeteer-core'
import { findFirefox } from '../../../scripts/findPrograms.mjs'
import type { Engine, EngineProfile, EngineTab } from './Engine.ts'
import { until } from './until.ts'

/** Firefox, driven by Puppeteer over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  async launch({ preferences = {} } = {}) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      headless: true,
      defaultViewport: { width: 1280, height: 720 },
      // A busy machine needs longer than the default of 30 s.
      timeout: 120_000,
      protocolTimeout: 170_000,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, ...preferences },
    })
    return {
      version: (await browser.version()).replace('firefox/', ''),
      newProfile: async () => profileOf(await browser.createBrowserContext()),
      close: () => browser.close(),
    }
  },
}

function profileOf(context: BrowserContext): EngineProfile {
  return {
    newTab: async () => tabOf(await context.newPage()),
    async tabOpenedBy(open) {
      // Over WebDriver BiDi, Puppeteer does not know which page opened a page.
      const before = await context.pages()
      await open()
      const page = await until('the window', async () =>
        (await context.pages()).find((candidate) => !before.includes(candidate)),
      )
      return tabOf(page)
    },
    close: () => context.close(),
  }
}

function tabOf(page: Page): EngineTab {
  page.setDefaultTimeout(120_000)
  return {
    async goto(url) {
      await page.goto(url)
    },
    async reload() {
      await page.reload()
    },
    async run(expression, place) {
      const frame = place === 'page' ? page.mainFrame() : page.frames()[1]
      if (frame === undefined) throw new Error('The page has no frame.')
      return (await frame.evaluate(expression)) as string
    },
    type: (text) => page.keyboard.type(text),
    async press(key, withShift) {
      if (withShift) await page.keyboard.down('Shift')
      await page.keyboard.press(key === 'Space' ? ' ' : key)
      if (withShift) await page.keyboard.up('Shift')
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    close: () => page.close(),
  }
}
