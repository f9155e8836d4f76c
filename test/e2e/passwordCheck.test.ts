import type { Browser, Request } from 'playwright'
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
  const requests: Request[] = []
  const { context, page } = await openButton(app, browser, {
    prepare: async (opened) => {
      opened.context().on('request', (request) => requests.push(request))
    },
  })
  // A word that is in none but the file with the words.
  const withWords = async () => {
    const texts = await Promise.all(
      requests
        .filter((request) => request.url().startsWith(app.url) && /\.js$/.test(request.url()))
        .map(async (request) => (await request.response())?.text() ?? ''),
    )
    return texts.filter((text) => text.includes('iloveyou'))
  }
  await button(page, 'Back up wallet').hover()
  expect(await withWords()).toEqual([])

  await button(page, 'Back up wallet').click()
  await page.getByLabel('Password', { exact: true }).focus()
  await expect.poll(async () => (await withWords()).length).toBe(1)
  await context.close()
})
