import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  backUp,
  choose,
  createWallet,
  ethereumPair,
  expectFact,
  fact,
  signIn,
  told,
  unfinished,
  untilSaved,
} from '../e2e/support/harborPage.ts'
import { openDemo } from '../e2e/support/openDemo.ts'

const { demo, browser } = await openDemo()

describe('the weather', () => {
  let page: Page
  // One wallet, backed up again in every weather, as somebody does who plays with it.
  beforeAll(async () => {
    page = await browser.newPage()
    await signIn(page, demo.url, 'Ben')
    await choose(page, 'Self-managed')
    await createWallet(page)
  })
  afterAll(() => page?.context().close())

  it.each([
    {
      weather: 'Harbor refuses the backup',
      says: 'Harbor did not take the backup.',
      journal: /^None/,
      next: 'Try again',
    },
    {
      weather: 'Harbor’s server is down',
      says: 'Harbor has not answered. The backup may be stored, or not.',
      journal: /^Made/,
      next: 'Check again',
    },
    {
      weather: 'Portal cannot be told',
      says: 'The backup is made, but its arrival is not confirmed yet.',
      journal: /^Stored, Portal not told yet/,
      next: 'Finish backup',
    },
    {
      weather: 'Harbor’s webhook fails',
      says: 'The server of Harbor did not answer.',
      journal: /^/,
      next: 'Try again',
    },
    {
      weather: 'Encrypting fails',
      says: 'The backup could not be locked.',
      journal: /^/,
      next: 'Try again',
    },
    {
      weather: 'The session has expired',
      says: 'You are signed out of Harbor.',
      journal: /^Made/,
      next: 'Try again',
    },
  ])('“$weather” is told in words, and ends well once it is over', async (kind) => {
    const toldBefore = await fact(page, ...told).innerText()
    await choose(page, kind.weather)
    const dialog = await backUp(page)
    await dialog.getByText(kind.says).waitFor()
    await expectFact(page, unfinished, kind.journal)
    const isRefused = kind.weather === 'Harbor refuses the backup'
    await expectFact(page, told, isRefused ? /^“Not stored”/ : exactly(toldBefore))

    await page.keyboard.press('Escape')
    await choose(page, 'Fair')
    await page.getByRole('button', { name: 'Back up wallet' }).click()
    await dialog.getByRole('button', { name: kind.next }).click()
    await untilSaved(dialog)
    await expectFact(page, told, /^“Stored”/)
    await expectFact(page, unfinished, /^None/)
    await expectFact(page, ethereumPair, /^Complete/)
  })

  it('“Harbor’s answer is lost” is nothing that a person notices', async () => {
    await choose(page, 'Harbor’s answer is lost')
    const before = await fact(page, ...told).innerText()
    await untilSaved(await backUp(page))
    await expectFact(page, told, /^“Stored”/)
    expect(await fact(page, ...told).innerText()).not.toBe(before)
    await choose(page, 'Fair')
  })

  it('“Portal’s SDK falls silent” leaves a backup that the next page can start over', async () => {
    await choose(page, 'Portal’s SDK falls silent')
    const dialog = await backUp(page)
    await dialog.locator('[aria-current=step]', { hasText: 'Locking it' }).waitFor()
    await expectFact(page, unfinished, /^Begun/)
    await page.keyboard.press('Escape')
    await choose(page, 'Fair')
    await page.reload()
    await page.getByRole('button', { name: 'Finish backup' }).click()
    await dialog.getByText('The backup has not been made yet.').waitFor()
    await dialog.getByRole('button', { name: 'Start over' }).click()
    await untilSaved(dialog)
    await expectFact(page, unfinished, /^None/)
  })
})

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.]/g, '\\.')}$`)
}
