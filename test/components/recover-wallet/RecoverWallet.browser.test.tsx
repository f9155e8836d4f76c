import { RecoverWallet } from 'portal-backup-kit'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

const heading = (name: string) => page.getByRole('heading', { name })
const field = () => page.getByLabelText('Backup password')
const recover = () => page.getByRole('button', { name: 'Recover wallet' })

/** A wallet whose device is lost, with a password backup. */
async function lost() {
  const world = createWorld({ latency: 5 })
  await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
  world.portal.loseDevice()
  return world
}

describe('<RecoverWallet />', () => {
  it('brings the wallet back with its password, shows the address and offers a fresh backup', async () => {
    const world = await lost()
    const done = vi.fn()
    await renderIn(world, <RecoverWallet onDone={done} />)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(heading('Enter your backup password')).toHaveFocus()
    await field().fill(goodPassword)
    await recover().click()
    await expect.element(heading('Your wallet is back')).toHaveFocus()
    const address = world.portal.inspect().addresses?.eip155 ?? ''
    await expect.element(page.getByText(address)).toBeVisible()
    await page.getByRole('button', { name: 'Back up wallet' }).click()
    await expect.element(heading('Back up your wallet')).toHaveFocus()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Not now' }).click()
    expect(done).toHaveBeenCalledOnce()
  })

  it('says that a password is wrong, at the field, and that it costs nothing', async () => {
    await renderIn(await lost(), <RecoverWallet />)
    await page.getByRole('button', { name: 'Continue' }).click()
    await field().fill('lantern orbit mapel thirty')
    await recover().click()
    await expect.element(field()).toHaveAccessibleDescription(/try as often as you like/)
    await expect.element(field()).toHaveFocus()
    await expect.element(field()).toHaveValue('')
    await field().fill(goodPassword)
    await expect.element(field()).not.toHaveAttribute('aria-invalid')
    await recover().click()
    await expect.element(heading('Your wallet is back')).toBeVisible()
  })

  it('asks for the present password, so that managers fill it in', async () => {
    await renderIn(await lost(), <RecoverWallet />, { account: 'ada@example.com' })
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(field()).toHaveAttribute('autocomplete', 'current-password')
    const account = document.querySelector<HTMLInputElement>('input[autocomplete=username]')
    expect(account?.value).toBe('ada@example.com')
  })

  it('leads back to the backups', async () => {
    await renderIn(await lost(), <RecoverWallet />)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.element(heading('Get your wallet back')).toBeVisible()
  })

  it('says that there is nothing to open where there is no finished backup', async () => {
    await renderIn(createWorld(), <RecoverWallet />)
    await expect.element(heading('There is no backup to open')).toBeVisible()
  })

  it('says that the backup is unchanged when something else goes wrong', async () => {
    const world = await lost()
    world.portal.setFaults({ recoverWallet: { reject: new Error('down'), times: 1 } })
    await renderIn(world, <RecoverWallet />)
    await page.getByRole('button', { name: 'Continue' }).click()
    await field().fill(goodPassword)
    await recover().click()
    await expect.element(heading('Your wallet is not back yet')).toBeVisible()
    await expect.element(page.getByText(/Your backup is unchanged/)).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await field().fill(goodPassword)
    await recover().click()
    await expect.element(heading('Your wallet is back')).toBeVisible()
  })
})
