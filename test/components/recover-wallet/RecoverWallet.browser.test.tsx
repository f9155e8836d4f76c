import { RecoverWallet } from 'portal-backup-kit'
import {
  BackupError,
  type BackupErrorCode,
  createRecoveryController,
  type MethodSupport,
  type PortalClient,
  type PortalWallet,
} from 'portal-backup-kit/core'
import { createFakePortal, manualClock } from 'portal-backup-kit/testing'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { backedUp, fixedClient, fixedRecovery } from '../../../stories/support/fixed.js'
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

  it.each<[BackupErrorCode, string, RegExp]>([
    ['RATE_LIMITED', 'too many tries', /as often as you like/],
    ['NETWORK', 'connection to Acme was lost', /as often as you like/],
    ['PASSKEY_UNSUPPORTED', 'cannot use passkeys', /Nothing was started/],
    ['RELYING_PARTY_MISMATCH', 'another web address', /Nothing was started/],
    ['WEBHOOK_FAILED', 'The server of Acme did not answer.', /no backup was made/],
  ])('speaks of %s as of a recovery', async (code, happened, ofAnotherMatter) => {
    const error = new BackupError(code)
    await renderIn(await lost(), <RecoverWallet />, {
      recovery: fixedRecovery({ status: 'failed', method: 'PASSKEY', error }),
    })
    await expect.element(page.getByText(happened, { exact: false })).toBeVisible()
    await expect.element(page.getByText('Your backup is unchanged.', { exact: true })).toBeVisible()
    expect(document.body.textContent).not.toMatch(ofAnotherMatter)
  })

  it('lets a person try another key as often as they like', async () => {
    await renderIn(await lost(), <RecoverWallet />, {
      recovery: fixedRecovery({
        status: 'failed',
        method: 'GDRIVE',
        error: new BackupError('DECRYPT_FAILED'),
      }),
    })
    await expect.element(page.getByText(/as often as you like/)).toBeVisible()
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

const backup = (name: string) => page.getByRole('radio', { name })

/** A wallet whose iCloud backup is the newest, then passkey, Drive and password. */
const everyBackup = backedUp({
  ICLOUD: '2026-11-04T09:00:00Z',
  PASSKEY: '2026-11-03T09:00:00Z',
  GDRIVE: '2026-11-02T09:00:00Z',
  PASSWORD: '2026-11-01T09:00:00Z',
})

describe('the backups in <RecoverWallet />', () => {
  const renderBackups = (
    wallet: PortalWallet,
    missing: Awaited<ReturnType<MethodSupport['read']>>,
  ) =>
    renderIn(createWorld(), <RecoverWallet />, {
      portal: fixedClient(wallet),
      support: { read: async () => missing },
    })

  it('that do not open here say why, and the newest that does is chosen', async () => {
    await renderBackups(everyBackup, {
      PASSKEY: 'passkey-unsupported',
      GDRIVE: 'in-app-browser',
    })
    await expect.element(backup('Password')).toBeChecked()
    for (const [name, reason] of [
      ['iCloud', /only in the iPhone app/],
      ['Passkey', /this browser has no passkeys/],
      ['Google Drive', /Open the page in your browser/],
    ] as const) {
      await expect.element(page.getByText(reason)).toBeVisible()
      await expect.element(backup(name)).not.toBeInTheDocument()
    }
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(heading('Enter your backup password')).toHaveFocus()
  })

  it('lead on from the newest where only iCloud does not open', async () => {
    await renderBackups(everyBackup, {})
    await expect.element(backup('Passkey')).toBeChecked()
    await backup('Google Drive').click()
    await expect.element(backup('Google Drive')).toBeChecked()
  })

  it('say what to do where none opens here', async () => {
    await renderBackups(everyBackup, {
      PASSKEY: 'wrong-domain',
      GDRIVE: 'in-app-browser',
      PASSWORD: 'not-set-up',
    })
    await expect.element(heading('None of your backups can be opened here')).toBeVisible()
    await expect.element(page.getByText(/on the device where you made the backup/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Continue' })).not.toBeInTheDocument()
  })
})

describe('a silent prompt in <RecoverWallet />', () => {
  const stop = () => page.getByRole('button', { name: 'Stop waiting' })

  /** A passkey backup whose prompt is answered when the test says so, on a clock of its own. */
  async function silent() {
    const clock = manualClock()
    const portal = createFakePortal({ clock })
    await portal.backupWallet({ method: 'PASSKEY' })
    portal.loseDevice()
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    let progress = () => {}
    const client: PortalClient = {
      ...portal,
      async recoverWallet(request) {
        progress = () => request.onProgress?.({ status: 'Decrypting share', done: false })
        await answered
        return portal.recoverWallet(request)
      },
    }
    const recovery = createRecoveryController({ client, clock })
    await renderIn(createWorld(), <RecoverWallet />, { portal: client, recovery })
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(heading('Opening your backup')).toHaveFocus()
    await clock.advance(91_000)
    return { answer, progress: () => progress() }
  }

  it('can be left for the choice of backups, and is busy until it answers', async () => {
    const { answer } = await silent()
    await expect.element(page.getByText(/hidden behind another window/)).toBeVisible()
    await expect.element(page.getByText(/reload the page/)).toBeVisible()
    await expect.element(page.getByRole('status')).toHaveTextContent('This takes longer than usual')
    await stop().click()
    await expect.element(heading('Get your wallet back')).toHaveFocus()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(page.getByText(/a step that has not answered yet/)).toBeVisible()
    answer()
    await expect.element(heading('Your wallet is back')).toHaveFocus()
  })

  it('does not take the focus with it when there is news after all', async () => {
    const { progress } = await silent()
    await expect.element(stop()).toBeVisible()
    await userEvent.tab()
    await expect.element(stop()).toHaveFocus()
    progress()
    await expect.element(stop()).not.toBeInTheDocument()
    await expect.element(heading('Opening your backup')).toHaveFocus()
  })
})
