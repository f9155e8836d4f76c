import { expect, it } from 'vitest'
import type {} from './harness/react.tsx'
import { button, choosePassword, saved, says, summary } from './support/buttonPage.ts'
import { openStage } from './support/openStage.ts'

const { app, browser } = await openStage()

it.each([
  ['the button is pressed again', 'close'],
  ['the person tries again', 'try again'],
])('backs up a wallet that is created after a first try found none, once %s', async (_, way) => {
  const { clientId, apiKey } = await app.sandbox.createClient({ custody: 'self' })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(app.pageFor(apiKey, 'react', { methods: 'PASSWORD' }))
  await button(page, 'Back up wallet').click()
  await says(page, 'There is nothing to back up yet')
  if (way === 'close') await page.keyboard.press('Escape')
  await page.evaluate(() => globalThis.appPortal.createWallet())
  await button(page, way === 'close' ? 'Back up wallet' : 'Try again').click()
  // The wallet is read first; until then the dialog shows the methods.
  await page.getByRole('textbox', { name: 'Password', exact: true }).waitFor()
  await choosePassword(page)
  await page.keyboard.press('Enter')
  await saved(page)
  expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
  await context.close()
})
