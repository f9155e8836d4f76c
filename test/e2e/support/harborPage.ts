import type { Locator, Page } from 'playwright'

/** The password of the tests: five words, so that the policy takes it. */
export const goodPassword = 'lantern orbit maple thirty gravel'

/** Opens Harbor in a page and signs in. */
export async function signIn(page: Page, url: string, person = 'Ada'): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: `Sign in as ${person}` }).click()
  await page.getByRole('heading', { name: `${person}’s wallet` }).waitFor()
}

/** Takes one of the choices under "Weather". */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name: new RegExp(`^${name}`) })
  await radio.click()
  await page.getByRole('radio', { name: new RegExp(`^${name}`), checked: true }).waitFor()
}

/** Makes the wallet and waits until it is there. */
export async function createWallet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create wallet' }).click()
  await page.getByRole('heading', { name: 'Protect your wallet' }).waitFor()
}

/** Goes through the dialog until the password is given twice, as somebody who types it. */
export async function backUp(page: Page, password = goodPassword): Promise<Locator> {
  await page.getByRole('button', { name: 'Back up wallet' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await dialog.getByRole('checkbox').check()
  const submit = dialog.getByRole('button', { name: 'Back up wallet' })
  await submit.click()
  await dialog.getByLabel('Password again').fill(password)
  await submit.click()
  return dialog
}

/** What the panel says that somebody holds. */
export function fact(page: Page, holder: string, label: string): Locator {
  return page
    .locator('.holder', { has: page.getByRole('heading', { name: holder }) })
    .locator('.fact', { hasText: label })
    .locator('dd')
}
