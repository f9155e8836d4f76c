import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type {} from './harness/react.tsx'
import { button, openButton } from './support/buttonPage.ts'
import { openBrowser } from './support/openBrowser.ts'
import { type Harness, startHarness } from './support/startHarness.ts'

let app: Harness
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startHarness(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

it('is fetched as one file, once its field has the focus', async () => {
  const scripts: string[] = []
  const { context, page } = await openButton(app, browser, {
    prepare: async (opened) => {
      opened.context().on('request', (request) => scripts.push(request.url()))
    },
  })
  const ofTheCheck = () => scripts.filter((url) => /strength\.worker|strengthTasks/.test(url))
  await button(page, 'Back up wallet').hover()
  expect(scripts).not.toEqual([])
  expect(ofTheCheck()).toEqual([])

  await button(page, 'Back up wallet').click()
  await page.getByLabel('Password', { exact: true }).fill('gravel tulip canyon widget')
  await expect.poll(ofTheCheck).toEqual([expect.stringContaining('strength.worker')])
  await page.getByText('Strong.').first().waitFor({ state: 'attached' })
  expect(ofTheCheck()).toHaveLength(1)
  await context.close()
})
