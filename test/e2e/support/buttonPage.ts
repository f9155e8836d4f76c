import type { Browser, Locator, Page } from 'playwright'
import type { Harness } from './startHarness.ts'
import { goodPassword, newWallet } from './walletPage.ts'

interface ButtonOptions {
  /** @default 'self' */
  readonly custody?: 'self' | 'portal'
  readonly query?: { readonly bestEffort: 'yes' }
  /** Runs before the page with the button is loaded. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** A sandbox client with a wallet, and a page that shows it the button. */
export async function openButton(
  app: Harness,
  browser: Browser,
  { custody = 'self', query, prepare }: ButtonOptions = {},
) {
  const wallet = await newWallet(app, browser, { custody })
  const url = app.pageFor(wallet.apiKey, 'react', { ...query })
  await prepare?.(wallet.page)
  await wallet.page.goto(url)
  await button(wallet.page, 'Back up wallet').waitFor()
  return { ...wallet, url }
}

/** A button by its whole name. */
export function button(scope: Page | Locator, name: string): Locator {
  return scope.getByRole('button', { name, exact: true })
}

/** Fills the form in, up to the last step before it is sent. */
export async function choosePassword(page: Page, password = goodPassword): Promise<void> {
  const field = page.getByLabel('Password', { exact: true })
  await field.fill(password)
  await page.getByRole('checkbox').check()
  await field.press('Enter')
  await page.getByLabel('Password again', { exact: true }).fill(password)
}

/** Presses the button and sends a password. */
export async function backUp(page: Page, password = goodPassword): Promise<void> {
  await button(page, 'Back up wallet').click()
  await choosePassword(page, password)
  await page.keyboard.press('Enter')
}

/** Waits until the dialog says that the run is at this step. */
export function step(page: Page, words: string): Promise<void> {
  return page.getByText(words).and(page.locator('[data-phase-state=now] *')).waitFor()
}

/** Waits for words in the title of the dialog. */
export function says(page: Page, title: string): Promise<void> {
  return page.getByRole('heading', { name: title, exact: true }).waitFor()
}

/** Waits for the good end. */
export function saved(page: Page): Promise<void> {
  return says(page, 'Your wallet is backed up')
}

/** What Portal knows of the backups: how many runs were begun, and what it was told. */
export async function summary(app: Harness, clientId: string) {
  const { sharePairs, told } = await app.sandbox.inspect(clientId)
  return { runs: sharePairs.length / 2, told: told.map(({ stored }) => stored) }
}
