import { BackupButton, RecoverWallet } from 'portal-backup-kit'
import { createBackupController } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

type World = ReturnType<typeof createWorld>

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true })
const heading = (name: string) => dialog().getByRole('heading', { name })
const backupCalls = ({ portal }: World) =>
  portal.calls.filter(({ call }) => call === 'backupWallet').length
const title = 'This wallet isn’t on this device'

/** A wallet that was backed up with {@link goodPassword} and has left this device since. */
async function lostWallet(methods: readonly ('PASSWORD' | 'PASSKEY')[] = ['PASSWORD']) {
  const world = createWorld()
  const controller = createBackupController({ client: world.portal })
  for (const method of methods) {
    await controller.start(method, { password: goodPassword })
    controller.reset()
  }
  world.portal.loseDevice()
  return world
}

describe('<BackupButton /> of a wallet that is not on this device', () => {
  it('offers a recovery in place of a backup, and says why', async () => {
    const world = await lostWallet()
    await renderIn(world, <BackupButton />)
    await expect.element(button('Recover wallet')).toHaveAccessibleDescription(`${title}.`)
    await expect.element(button('Recover wallet')).toHaveAttribute('data-not-on-device')
    expect(document.querySelector('.pbk-dot')).toBeNull()
    await button('Recover wallet').click()
    await expect.element(heading(title)).toHaveFocus()
    const { eip155 = '' } = world.portal.inspect().addresses ?? {}
    await expect
      .element(dialog().getByText(`${eip155.slice(0, 6)}…${eip155.slice(-4)}`))
      .toBeVisible()
    await expect.element(dialog().getByText(/^Password · \d+ \w+ \d{4}$/)).toBeVisible()
    await expect.element(dialog().getByText('Not affected')).toBeVisible()
  })

  it('never starts a backup with a click, even where one method is the only one', async () => {
    const world = createWorld({ onDevice: false })
    await renderIn(world, <BackupButton methods={['PASSKEY']} />)
    await button('Recover wallet').click()
    await expect.element(heading(title)).toBeVisible()
    const offered = [...document.querySelectorAll('dialog button')].map((one) => one.textContent)
    expect(offered).toEqual(['', 'Check again'])
    expect(backupCalls(world)).toBe(0)
  })

  it('recovers with the password in its dialog and is then what is true', async () => {
    const world = await lostWallet()
    await renderIn(world, <BackupButton />)
    await button('Recover wallet').click()
    await inDialog('Recover wallet').click()
    await expect.element(heading('Enter your backup password')).toBeVisible()
    await dialog().getByLabelText('Backup password').fill('not the password')
    await inDialog('Recover wallet').click()
    await expect.element(dialog().getByText(/does not open the backup/)).toBeVisible()
    await expect.element(dialog().getByLabelText('Backup password')).toHaveFocus()
    await dialog().getByLabelText('Backup password').fill(goodPassword)
    await inDialog('Recover wallet').click()
    await expect.element(heading('Your wallet is back')).toHaveFocus()
    await inDialog('Not now').click()
    await expect.element(button('Backed up')).toHaveFocus()
    expect((await world.portal.getWallet()).onDevice).toBe(true)
  })

  it('leads on from the recovery to a fresh backup in the same dialog', async () => {
    const world = await lostWallet()
    await renderIn(world, <BackupButton />)
    await button('Recover wallet').click()
    await inDialog('Recover wallet').click()
    await dialog().getByLabelText('Backup password').fill(goodPassword)
    await userEvent.keyboard('{Enter}')
    await expect.element(heading('Your wallet is back')).toBeVisible()
    await inDialog('Back up wallet').click()
    await expect.element(heading('Back up your wallet')).toHaveFocus()
    await page.getByRole('radio', { name: 'Passkey' }).click()
    await inDialog('Continue').click()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
    expect(backupCalls(world)).toBe(2)
  })

  it('lets a person choose where there are several backups, and go back', async () => {
    const world = await lostWallet(['PASSWORD', 'PASSKEY'])
    await renderIn(world, <BackupButton />)
    await button('Recover wallet').click()
    await inDialog('Recover wallet').click()
    await expect.element(heading('Get your wallet back')).toHaveFocus()
    await inDialog('Back').click()
    await expect.element(heading(title)).toHaveFocus()
    await inDialog('Recover wallet').click()
    await page.getByRole('radio', { name: 'Passkey' }).click()
    await inDialog('Continue').click()
    await expect.element(heading('Your wallet is back')).toBeVisible()
  })

  it('shows a recovery that goes on after its dialog was closed, in the same box', async () => {
    const world = await lostWallet()
    world.portal.setFaults({ recoverWallet: { late: 1500 } })
    await renderIn(world, <BackupButton />)
    const widthOf = (name: string) => button(name).element().getBoundingClientRect().width
    await expect.element(button('Recover wallet')).toBeVisible()
    const width = widthOf('Recover wallet')
    await button('Recover wallet').click()
    await inDialog('Recover wallet').click()
    await dialog().getByLabelText('Backup password').fill(goodPassword)
    await userEvent.keyboard('{Enter}')
    await expect.element(heading('Opening your backup')).toBeVisible()
    await dialog().getByText('Close', { exact: true }).click()
    const recovering = document.querySelector('[data-recovering]')
    expect(recovering?.textContent).toContain('Recovering…')
    expect(recovering?.querySelector('.pbk-ring')).not.toBeNull()
    expect(recovering?.getBoundingClientRect().width).toBe(width)
    await expect.poll(() => document.querySelector('[data-backed-up]')).not.toBeNull()
    expect(document.querySelector('[data-not-on-device]')).toBeNull()
  })

  it('begins anew when its dialog is opened again', async () => {
    const world = await lostWallet()
    await renderIn(world, <BackupButton />)
    await button('Recover wallet').click()
    await inDialog('Recover wallet').click()
    await expect.element(dialog().getByLabelText('Backup password')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await button('Recover wallet').click()
    await expect.element(heading(title)).toBeVisible()
  })

  it('becomes what is true when another part of the page recovers the wallet', async () => {
    const world = await lostWallet()
    await renderIn(
      world,
      <>
        <BackupButton className="main" />
        <RecoverWallet />
      </>,
    )
    await expect.element(button('Recover wallet')).toBeVisible()
    await button('Continue').click()
    await page.getByLabelText('Backup password').fill(goodPassword)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Your wallet is back' })).toBeVisible()
    await expect.element(button('Backed up')).toBeVisible()
  })

  it('knows of the recovery even where the wallet cannot be read again', async () => {
    const world = await lostWallet()
    await renderIn(
      world,
      <>
        <BackupButton />
        <RecoverWallet />
      </>,
    )
    await expect.element(button('Recover wallet')).toBeVisible()
    await button('Continue').click()
    await page.getByLabelText('Backup password').fill(goodPassword)
    world.portal.setFaults({ getWallet: { reject: new TypeError('Failed to fetch'), times: 99 } })
    await userEvent.keyboard('{Enter}')
    await expect.element(button('Backed up')).toBeVisible()
    await expect.element(button('Back up wallet')).toBeVisible()
  })
})

describe('<BackupButton /> of a wallet that is not on this device and has no backup', () => {
  it('says what can still be done, without a link to help where the app has none', async () => {
    await renderIn(createWorld({ onDevice: false }), <BackupButton />)
    await button('Recover wallet').click()
    await expect.element(heading(title)).toHaveFocus()
    for (const text of [
      'It has no finished backup, so it can’t be recovered here yet.',
      'Do you still have the other device?',
      'Open Acme there and choose “Back up wallet”. Then come back here.',
      'Keep that device as it is',
    ]) {
      await expect.element(dialog().getByText(text)).toBeVisible()
    }
    expect(dialog().getByRole('link').query()).toBeNull()
    expect(inDialog('Recover wallet').query()).toBeNull()
  })

  it('links to the help that the app names', async () => {
    const more = { contactUrl: 'mailto:help@acme.example' }
    await renderIn(createWorld({ onDevice: false }), <BackupButton />, more)
    await button('Recover wallet').click()
    await expect
      .element(dialog().getByRole('link', { name: 'Contact Acme' }))
      .toHaveAttribute('href', 'mailto:help@acme.example')
  })

  it('checks again: it says that nothing has changed, and finds a backup made since', async () => {
    const world = createWorld()
    const portal = {
      ...world.portal,
      getWallet: async () => ({ ...(await world.portal.getWallet()), onDevice: false }),
    }
    await renderIn(world, <BackupButton />, { portal })
    await button('Recover wallet').click()
    await inDialog('Check again').click()
    await expect
      .element(
        dialog().getByText('We checked again, and nothing has changed.', { exact: true }).first(),
      )
      .toBeVisible()
    const elsewhere = createBackupController({ client: world.portal })
    await elsewhere.start('PASSWORD', { password: goodPassword })
    await inDialog('Check again').click()
    await expect
      .element(dialog().getByText('You have a backup, so you can bring it back.'))
      .toBeVisible()
    await inDialog('Not now').click()
    await expect.element(button('Recover wallet')).toBeVisible()
  })

  it('offers no backup once the wallet is on this device after a check', async () => {
    const world = createWorld()
    let onDevice = false
    const portal = {
      ...world.portal,
      getWallet: async () => ({ ...(await world.portal.getWallet()), onDevice }),
    }
    await renderIn(world, <BackupButton />, { portal })
    await button('Recover wallet').click()
    await expect.element(inDialog('Check again')).toBeVisible()
    onDevice = true
    await inDialog('Check again').click()
    await expect.element(heading('Back up your wallet')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Back up wallet')).toBeVisible()
  })
})
