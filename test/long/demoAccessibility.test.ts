import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { accessibilityProblems } from '../e2e/support/accessibilityProblems.ts'
import {
  backUp,
  chooseMethod,
  createWallet,
  goodPassword,
  recover,
  signIn,
  untilSaved,
} from '../e2e/support/harborPage.ts'
import { openDemo } from '../e2e/support/openDemo.ts'

const { demo, browser } = await openDemo()

it('is accessible and fits at every step, wide and narrow, light and dark', async () => {
  // Nothing fades, so that colours are what they are when they are measured.
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(demo.url)
  await page.getByRole('button', { name: 'Sign in as Ben' }).waitFor()
  await expectGoodPage(page)
  await signIn(page, demo.url, 'Ben')
  await page.getByRole('button', { name: 'Create wallet' }).waitFor()
  await expectGoodPage(page)
  await createWallet(page)
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Back up wallet' }).click()
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  await expectGoodPage(page)
  await chooseMethod(page, 'Password')
  await page.getByRole('textbox', { name: 'Password', exact: true }).waitFor()
  await expectGoodPage(page)
  await page.keyboard.press('Escape')
  await untilSaved(await backUp(page))
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Signed by this wallet’s Solana key').waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Lose this device' }).click()
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  await expectGoodPage(page)
  await recover(page, goodPassword)
  await page.getByRole('heading', { name: 'Your wallet is back' }).waitFor()
  await expectGoodPage(page)
  await context.close()
})

/** Accessible and without a horizontal scroll bar, in every width and colour scheme. */
async function expectGoodPage(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      expect(await accessibilityProblems(page)).toEqual([])
    }
  }
}
