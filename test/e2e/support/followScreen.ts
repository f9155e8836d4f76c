import type { Locator, Page } from 'playwright'
import { goodPassword } from './walletPage.ts'

/** The titles of the button's dialog at which somebody does more than to press its first button. */
export const titles = {
  choose: 'Back up your wallet',
  password: 'Choose a backup password',
  passwordAgain: 'Type it once more',
  unfinished: 'Your last backup is not finished',
  saved: 'Your wallet is backed up',
} as const

/** A view of the dialog: its title, and its first button where it has one. */
export interface View {
  readonly title: string
  readonly action: string
}

/**
 * Presses the button of the page and goes where its dialog leads, as somebody does who knows
 * nothing but what is shown, until the dialog has the title.
 * @returns Every view on the way, with the one that was looked for as the last.
 * @throws {Error} where the screen leads in circles.
 */
export async function followScreen(page: Page, goal: string): Promise<readonly View[]> {
  await page
    .getByRole('button', { name: /^(Back up wallet|Finish backup|Backed up)$/, disabled: false })
    .click()
  const dialog = page.getByRole('dialog')
  const views: View[] = []
  while (views.length < 12) {
    const view = await look(dialog)
    views.push(view)
    if (view.title === goal) return views
    await act(dialog, view)
    await dialog.getByRole('heading').filter({ hasNotText: view.title }).waitFor()
  }
  throw new Error(`The screen leads in circles: ${views.map(({ title }) => title).join(', ')}.`)
}

/** Types the password once more: what is left is to press Enter. */
export async function typeAgain(dialog: Locator): Promise<Locator> {
  const again = dialog.getByRole('textbox', { name: 'Password again' })
  await again.fill(goodPassword)
  return again
}

async function look(dialog: Locator): Promise<View> {
  await dialog.getByRole('heading').waitFor()
  await dialog.locator('.pbk-wait').waitFor({ state: 'hidden' })
  return dialog.evaluate((shown) => ({
    title: shown.querySelector('h2')?.textContent ?? '',
    action: shown.querySelector('.pbk-dialog-footer [data-variant=primary]')?.textContent ?? '',
  }))
}

async function act(dialog: Locator, { title, action }: View): Promise<void> {
  if (title === titles.password) {
    const password = dialog.getByRole('textbox', { name: 'Password', exact: true })
    await password.fill(goodPassword)
    await dialog.getByRole('checkbox').check()
    await password.press('Enter')
  } else if (title === titles.passwordAgain) {
    await (await typeAgain(dialog)).press('Enter')
  } else if (action !== '') {
    // The view may move on by itself; its button is then nobody's to press any more.
    const view = dialog.filter({ has: dialog.page().getByRole('heading', { name: title }) })
    void view
      .getByRole('button', { name: action, exact: true })
      .click()
      .catch(() => {})
  }
}
