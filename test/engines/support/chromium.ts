import type { BrowserContext, Page } from 'playwright'
import { openBrowser } from '../../e2e/support/openBrowser.ts'
import type { Engine, EngineProfile, EngineTab } from './Engine.ts'

/** Chromium, driven by Playwright over the DevTools protocol. */
export const chromium: Engine = {
  name: 'Chromium',
  async launch() {
    const browser = await openBrowser()
    return {
      version: browser.version(),
      newProfile: async () => profileOf(await browser.newContext()),
      close: () => browser.close(),
    }
  },
}

function profileOf(context: BrowserContext): EngineProfile {
  return {
    newTab: async () => tabOf(await context.newPage()),
    async tabOpenedBy(open) {
      const [page] = await Promise.all([context.waitForEvent('page'), open()])
      return tabOf(page)
    },
    close: () => context.close(),
  }
}

function tabOf(page: Page): EngineTab {
  return {
    async goto(url) {
      await page.goto(url)
    },
    async reload() {
      await page.reload()
    },
    run(expression, place) {
      const frame = place === 'page' ? page.mainFrame() : page.frames()[1]
      if (frame === undefined) throw new Error('The page has no frame.')
      return frame.evaluate(expression)
    },
    type: (text) => page.keyboard.type(text),
    press: (key, withShift) => page.keyboard.press(withShift ? `Shift+${key}` : key),
    clickAt: (x, y) => page.mouse.click(x, y),
    close: () => page.close(),
  }
}
