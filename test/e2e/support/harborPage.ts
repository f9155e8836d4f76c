import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** The password of the tests: five words, so that the policy takes it. */
export const goodPassword = 'lantern orbit maple thirty gravel'

/** Rows of the panel that shows where everything is: the place, and what it may hold. */
export const onDevice = ['This device', 'Its half of the keys'] as const
export const unfinished = ['This device', 'Unfinished backup'] as const
export const stored = ['Harbor’s database', 'Encrypted backup'] as const
export const received = ['Harbor’s database', 'Portal’s backup halves'] as const
export const ethereumPair = ['Portal', 'Ethereum backup pair'] as const
export const solanaPair = ['Portal', 'Solana backup pair'] as const
export const told = ['Portal', 'Harbor told it'] as const

/** Opens Harbor in a page and signs in. */
export async function signIn(page: Page, url: string, person: 'Ada' | 'Ben'): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: `Sign in as ${person}` }).click()
  await page.getByRole('heading', { name: `${person}’s wallet` }).waitFor()
}

/** Takes one of the choices under "Weather". */
export async function choose(page: Page, name: string): Promise<void> {
  const weather = page.getByRole('region', { name: 'Weather' })
  const radio = weather.locator('label', { has: page.getByText(name, { exact: true }) })
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'PUT'),
    radio.click(),
  ])
  await radio.locator('input:checked').waitFor()
}

/** Makes the wallet and waits until it is there. */
export async function createWallet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create wallet' }).click()
  await page.getByRole('heading', { name: 'Protect your wallet' }).waitFor()
}

/** Opens the dialog and gives the password, also where there is a password backup already. */
export async function backUp(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^(Back up wallet|Backed up)$/ }).click()
  const dialog = page.getByRole('dialog')
  const again = dialog.getByRole('button', { name: 'Back up again' })
  await again.or(dialog.getByRole('radio').first()).waitFor()
  if (await again.isVisible()) await again.click()
  else await chooseMethod(page, 'Password')
  await typePassword(dialog)
  return dialog
}

/** Takes one of the methods that the page lists, for a backup or a recovery. */
export async function chooseMethod(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Types the password twice, as somebody does who pastes nothing. */
export async function typePassword(dialog: Locator): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Password', exact: true }).fill(goodPassword)
  await dialog.getByRole('checkbox').check()
  const submit = dialog.getByRole('button', { name: 'Back up wallet' })
  await submit.click()
  await dialog.getByRole('textbox', { name: 'Password again' }).fill(goodPassword)
  await submit.click()
}

/** Waits for the good end of a backup, giving the password where it is asked for once more. */
export async function untilSaved(dialog: Locator): Promise<void> {
  const saved = dialog.getByRole('heading', { name: 'Your wallet is backed up' })
  const asked = dialog.getByRole('heading', { name: 'Choose a backup password' })
  await saved.or(asked).waitFor()
  if (await asked.isVisible()) await typePassword(dialog)
  await saved.waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
}

/** Opens the newest backup with a password. */
export async function recover(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await enterBackupPassword(page, password)
}

/** Gives the password that opens a backup. */
export async function enterBackupPassword(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Backup password' }).fill(password)
  await page.getByRole('button', { name: 'Recover wallet' }).click()
}

/** What the panel says that somebody holds. */
export function fact(page: Page, holder: string, label: string): Locator {
  return page
    .locator('.holder', { has: page.getByRole('heading', { name: holder, exact: true }) })
    .locator('.fact', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
}

/** Waits until the panel says so. */
export async function expectFact(
  page: Page,
  [holder, label]: readonly [holder: string, label: string],
  text: string | RegExp,
): Promise<void> {
  const said = fact(page, holder, label)
  await expect.poll(() => said.innerText()).toMatch(text)
}
