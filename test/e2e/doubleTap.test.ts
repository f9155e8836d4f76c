import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type {} from './platform/app.tsx'
import { openBrowser } from './support/openBrowser.ts'
import { servePlatform } from './support/servePlatform.ts'

let site: Awaited<ReturnType<typeof servePlatform>>
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([servePlatform(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/**
 * Taps twice, as a person does who is used to double clicks: the second time on what the first tap has
 * opened, and by the clock of the screen a fifth of a second later.
 */
async function tapTwice(page: Page, target: Locator, opened: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to tap on.')
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  const session = await page.context().newCDPSession(page)
  const began = Date.now() / 1_000
  for (const timestamp of [began, began + 0.2]) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints, timestamp })
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchEnd',
      touchPoints: [],
      timestamp: timestamp + 0.05,
    })
    await opened.waitFor()
  }
  await session.detach()
}

// Where the button is, the dialog has its backdrop at the first size, and its own content at the others.
it.each([
  ['on a phone', { width: 390, height: 844 }],
  ['on a phone held sideways', { width: 844, height: 390 }],
  ['on a tablet', { width: 1024, height: 768 }],
])(
  'opens the dialog and does nothing more when the button is tapped twice %s',
  async (_, viewport) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport })
    const page = await context.newPage()
    const clicks: number[] = []
    await page.exposeFunction('noteClick', (detail: number) => clicks.push(detail))
    await page.addInitScript(() => {
      const { noteClick } = window as unknown as { noteClick(detail: number): void }
      addEventListener('click', ({ detail }) => noteClick(detail), true)
    })
    for (const place of ['start', 'center', 'end']) {
      await page.goto(site.url)
      const button = page.getByRole('button', { name: 'Back up wallet' })
      await button.and(page.locator(':not([aria-disabled])')).waitFor()
      await page.addStyleTag({
        content: `body { margin: 0 } #root { display: grid; block-size: 100dvh; place-content: ${place} center }`,
      })
      await tapTwice(page, button, page.getByRole('dialog'))
      await page.getByRole('dialog').waitFor()
      await expect.poll(() => clicks).toEqual([1, 2])
      // What a click does, it has done before the title has the focus.
      await page.getByRole('heading', { name: 'Choose a backup password' }).waitFor()
      expect(await page.getByRole('dialog').isVisible()).toBe(true)
      expect(await page.evaluate(() => window.platform.backup.status)).toBe('collecting')
      expect(
        await page.evaluate(() => window.platform.calls.map(({ call }) => call)),
      ).not.toContain('backupWallet')
      clicks.length = 0
    }
    await context.close()
  },
)
