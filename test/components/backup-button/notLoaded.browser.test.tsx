import { BackupButton } from 'portal-backup-kit'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, renderIn } from '../renderWithProvider.js'

// A page cannot take its own network away, so the module refuses to come.
vi.mock('../../../src/components/backup-button/BackupDialog.js', () => {
  throw new Error('Failed to fetch dynamically imported module')
})

it('says so in the dialog when the rest of it cannot be loaded, and offers to try again', async () => {
  await renderIn(createWorld(), <BackupButton />)
  const button = page.getByRole('button', { name: 'Back up wallet' })
  await expect.element(button).not.toHaveAttribute('aria-disabled')
  await button.click()
  await expect.element(page.getByText(/did not load completely/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.element(button).toHaveFocus()
})
