import { PasswordBackupForm, RecoverWallet } from 'portal-backup-kit'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { record } from 'rrweb'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

/** Records the page as a session recorder does, with its default settings. */
function startRecording() {
  const events: unknown[] = []
  const stop = record({ emit: (event) => events.push(event) })
  onTestFinished(() => stop?.())
  return () => JSON.stringify(events)
}

const field = (name: string) => page.getByLabelText(name, { exact: true })

describe('a session recorder with its default settings', () => {
  it('gets no key of a typed password, hidden or shown, and no account', async () => {
    const recorded = startRecording()
    await renderIn(createWorld(), <PasswordBackupForm />, { account: 'ada@example.com' })
    await userEvent.click(field('Password'))
    await userEvent.keyboard('lantern orbit')
    await page.getByRole('button', { name: 'Show password' }).click()
    await userEvent.click(field('Password'))
    await userEvent.keyboard(' maple')
    await expect.element(field('Password')).toHaveValue('lantern orbit maple')
    await expect.poll(() => recorded().length).toBeGreaterThan(0)
    for (const secret of ['lantern', 'maple', 'ada@example.com']) {
      expect(recorded()).not.toContain(secret)
    }
  })

  it('gets no word of a suggested password', async () => {
    const recorded = startRecording()
    await renderIn(createWorld(), <PasswordBackupForm />, { passwordPolicy: passwordPolicy() })
    await page.getByRole('button', { name: 'Suggest a password' }).click()
    const words = () => document.querySelector('.pbk-phrase-words')?.textContent ?? ''
    await expect.poll(() => words().length).toBeGreaterThan(12)
    expect(recorded()).not.toContain(words())
  })

  it('gets no address and no password of a recovery', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    world.portal.loseDevice()
    const recorded = startRecording()
    await renderIn(world, <RecoverWallet />)
    await page.getByRole('button', { name: 'Continue' }).click()
    await userEvent.click(field('Backup password'))
    await userEvent.keyboard(goodPassword)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Your wallet is back' })).toBeVisible()
    const address = world.portal.inspect().addresses?.eip155 ?? ''
    await expect.element(page.getByText(address)).toBeVisible()
    expect(recorded()).not.toContain(address)
    expect(recorded()).not.toContain(goodPassword)
  })
})
