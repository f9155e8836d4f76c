import { en } from 'portal-backup-kit'
import { expect, screen, userEvent, waitFor } from 'storybook/test'

/** Presses a button once it can be pressed. */
export async function click(name: string): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
  await userEvent.click(button)
}

/** Waits for the good end. */
export const isSaved = () =>
  screen.findByRole('heading', { name: en.saved.title }, { timeout: 10_000 })

/** Fills the form in the dialog in, both times, and sends it. */
export async function giveSecret(
  secret: string,
  [first, again]: readonly [string, string] = ['Password', 'Password again'],
): Promise<void> {
  await userEvent.type(await screen.findByLabelText(first), secret)
  await userEvent.click(screen.getByRole('checkbox'))
  await submit()
  await userEvent.type(await screen.findByLabelText(again), secret)
  await submit()
}

async function submit() {
  const dialog = screen.getByRole('dialog')
  await userEvent.click(dialog.querySelector<HTMLButtonElement>('button[type=submit]') as Element)
}
