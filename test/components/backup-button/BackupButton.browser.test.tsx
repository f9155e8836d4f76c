import { BackupButton } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

const password: readonly BackupMethod[] = ['PASSWORD']
const passkey: readonly BackupMethod[] = ['PASSKEY']

const button = (name: string | RegExp = 'Back up wallet') => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')
const heading = (name: string) => page.getByRole('heading', { name })
const submit = () => dialog().getByRole('button', { name: 'Back up wallet' })

/** Types a password as a person does, up to the run. */
async function typePassword() {
  await page.getByLabelText('Password', { exact: true }).fill(goodPassword)
  await page.getByRole('checkbox').click()
  await submit().click()
  await page.getByLabelText('Password again').fill(goodPassword)
  await submit().click()
}

async function untilReady() {
  await expect.element(button()).not.toHaveAttribute('aria-disabled')
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('<BackupButton />', () => {
  it('cannot be used while the wallet is read, and says so without going grey', async () => {
    await renderIn(createWorld(), <BackupButton />, { portal: null })
    await expect.element(button()).toHaveAttribute('aria-disabled', 'true')
    await button().click({ force: true })
    expect(document.querySelector('dialog[open]')).toBeNull()
  })

  it('shows one label and no other on a page without the stylesheet', async () => {
    const sheets = [...document.styleSheets]
    for (const sheet of sheets) sheet.disabled = true
    onTestFinished(() => {
      for (const sheet of sheets) sheet.disabled = false
    })
    await renderIn(createWorld(), <BackupButton />)
    await untilReady()
    expect((button().element() as HTMLElement).innerText.trim()).toBe('Back up wallet')
  })

  it('opens the password form at once where a password is the only way', async () => {
    await renderIn(createWorld(), <BackupButton methods={password} />)
    await untilReady()
    await button().click()
    await expect.element(heading('Choose a backup password')).toHaveFocus()
  })

  it('starts the only method that has no form with the click itself', async () => {
    const world = createWorld({ latency: 20 })
    await renderIn(world, <BackupButton methods={passkey} />)
    await untilReady()
    await button().click()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
    expect(world.portal.calls.filter(({ call }) => call === 'backupWallet')).toHaveLength(1)
  })

  it('asks for the method where there are several, and starts with the next button', async () => {
    const world = createWorld()
    await renderIn(world, <BackupButton />)
    await untilReady()
    await button().click()
    await expect.element(heading('Back up your wallet')).toHaveFocus()
    await page.getByRole('radio', { name: 'Password' }).click()
    expect(document.querySelector('input[type=password]')).toBeNull()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(heading('Choose a backup password')).toBeVisible()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect.element(heading('Back up your wallet')).toBeVisible()
  })

  it('carries a run to its end and gives the focus back', async () => {
    await renderIn(createWorld({ latency: 10 }), <BackupButton methods={password} />)
    await untilReady()
    await button().click()
    await typePassword()
    await expect.element(heading('Your wallet is backed up')).toHaveFocus()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect.element(button('Backed up')).toHaveFocus()
    expect(document.querySelector('dialog[open]')).toBeNull()
  })

  it('lets Escape close the window and never the run', async () => {
    const world = createWorld({ faults: { backupWallet: { late: 1500 } } })
    await renderIn(world, <BackupButton methods={passkey} />)
    await untilReady()
    await button().click()
    await expect.element(heading('Backing up your wallet')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(document.querySelector('dialog[open]')).toBeNull()
    await expect.element(page.getByRole('button')).toHaveAttribute('data-status', 'saved')
  })

  it('keeps its name while it has the focus, and tells the news as its description', async () => {
    const world = createWorld({ faults: { backupWallet: { late: 1500 } } })
    await renderIn(world, <BackupButton methods={passkey} />)
    await untilReady()
    await button().click()
    await expect.element(heading('Backing up your wallet')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    const working = button('Backing up…')
    await expect.element(working).toHaveFocus()
    await expect.element(page.getByRole('button')).toHaveAttribute('data-status', 'saved')
    await expect.element(working).toHaveAccessibleDescription('Backed up')
  })

  it('keeps the same box from starting to saved', async () => {
    const world = createWorld({ latency: 30 })
    const boxes = new Set<string>()
    await renderIn(world, <BackupButton methods={passkey} />)
    const measure = () => {
      const { width, height } = page.getByRole('button').first().element().getBoundingClientRect()
      boxes.add(`${width}x${height}`)
    }
    measure()
    await untilReady()
    measure()
    await button().click()
    measure()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    measure()
    expect([...boxes]).toHaveLength(1)
  })

  it('does not close under a stray click while something is typed', async () => {
    await renderIn(createWorld(), <BackupButton methods={password} />)
    await untilReady()
    await button().click()
    const field = page.getByLabelText('Password', { exact: true })
    await field.fill('a few words')
    await dialog().click({ position: { x: 5, y: -20 }, force: true })
    await expect.element(field).toHaveValue('a few words')
    await field.clear()
    await dialog().click({ position: { x: 5, y: -20 }, force: true })
    await expect.poll(() => document.querySelector('dialog[open]')).toBeNull()
  })

  it('forgets what was typed when the window closes', async () => {
    await renderIn(createWorld(), <BackupButton methods={password} />)
    await untilReady()
    await button().click()
    await page.getByLabelText('Password', { exact: true }).fill(goodPassword)
    const input = document.querySelector<HTMLInputElement>('input[type=password]')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => input?.isConnected).toBe(false)
    expect(input?.value).toBe('')
    await button().click()
    await expect.element(page.getByLabelText('Password', { exact: true })).toHaveValue('')
  })

  it('shows the form again when a password run failed before there was a backup', async () => {
    const world = createWorld({ faults: { backupWallet: { reject: new Error('no'), nth: 1 } } })
    await renderIn(world, <BackupButton methods={password} />)
    await untilReady()
    await button().click()
    await typePassword()
    await expect.element(heading('The backup was not saved')).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(heading('Choose a backup password')).toBeVisible()
    await typePassword()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
  })

  it('leads to the other methods after a failure', async () => {
    const world = createWorld({ faults: { backupWallet: { reject: new Error('no'), nth: 1 } } })
    await renderIn(world, <BackupButton />)
    await untilReady()
    await button().click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Use another method' }).click()
    await expect.element(heading('Back up your wallet')).toBeVisible()
  })

  it('says which backups there are, and what making one again does to the old one', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    await renderIn(world, <BackupButton methods={password} />)
    await button('Backed up').click()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
    await expect.element(page.getByText(/the old password stops working/)).toBeVisible()
    const again = page.getByRole('button', { name: 'Back up again' })
    await expect.element(again).toHaveAccessibleDescription(/the old password stops working/)
    await again.click()
    await expect.element(heading('Choose a backup password')).toBeVisible()
  })

  it('makes any of several backups again, and says of each what becomes of the old one', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    await world.portal.backupWallet({ method: 'PASSKEY' })
    await world.portal.backupWallet({ method: 'GDRIVE' })
    await renderIn(world, <BackupButton />)
    await button('Backed up').click()
    await expect.element(dialog().getByText('replaces the old', { exact: false })).toHaveLength(3)
    await expect.element(page.getByRole('button', { name: 'Add another' })).not.toBeInTheDocument()
    await expect
      .element(page.getByRole('button', { name: 'Back up again: Google Drive' }))
      .toHaveAccessibleDescription('Backing up again with Google Drive replaces the old backup.')
    await page.getByRole('button', { name: 'Back up again: Password' }).click()
    await expect.element(heading('Choose a backup password')).toBeVisible()
  })

  it('suggests a method without a backup as another one, and warns of one that has one', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSKEY' })
    await renderIn(world, <BackupButton />)
    await button('Backed up').click()
    await page.getByRole('button', { name: 'Add another' }).click()
    await expect.element(page.getByRole('radio', { name: 'Password' })).toBeChecked()
    await expect.element(page.getByText(/replaces the old/)).not.toBeVisible()
    await page.getByRole('radio', { name: 'Passkey' }).click()
    await expect.element(page.getByText(/with a passkey replaces the old backup/)).toBeVisible()
  })

  it('copies the details for support, and nothing secret with them', async () => {
    const copied: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text)
    })
    const world = createWorld({ faults: { backupWallet: { reject: new Error('no') } } })
    await renderIn(world, <BackupButton methods={password} />)
    await untilReady()
    await button().click()
    await typePassword()
    await page.getByText('Details for support').click()
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(copied.join()).toMatch(/^[A-Z_]+\n/)
    expect(copied.join()).not.toContain(goodPassword)
  })

  it('offers a backup anew where an older one may not be enough', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    await renderIn(world, <BackupButton fresh />)
    await untilReady()
    await button().click()
    await expect.element(page.getByRole('radio', { name: 'Passkey' })).toBeChecked()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
  })

  it('says what is replaced before it starts the only method that is left', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSKEY' })
    await renderIn(world, <BackupButton fresh methods={passkey} />)
    await untilReady()
    await button().click()
    await expect.element(page.getByText(/replaces the old backup/)).toBeVisible()
    expect(world.portal.calls.filter(({ call }) => call === 'backupWallet')).toHaveLength(1)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
  })

  it('may stand in a form of the app without sending it', async () => {
    const sent = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
    await renderIn(
      createWorld(),
      <form onSubmit={sent}>
        <BackupButton methods={password} />
      </form>,
    )
    await untilReady()
    await button().click()
    await typePassword()
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
    expect(sent).not.toHaveBeenCalled()
  })
})
