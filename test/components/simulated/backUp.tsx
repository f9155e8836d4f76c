import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  BackupProvider,
  BackupStatus,
  RecoverWallet,
} from 'portal-backup-kit'
import { createFakePortal } from 'portal-backup-kit/testing'
import { expect } from 'vitest'

const password = 'lantern orbit maple thirty'

/** Goes through a backup and a recovery as an app's own tests do, in a document without a browser. */
export async function backUpAndRecover() {
  const user = userEvent.setup()
  const portal = createFakePortal()
  const view = render(
    <BackupProvider portal={portal} appName="Acme">
      <BackupButton methods={['PASSWORD']} />
      <BackupMethodPicker />
      <BackupProgress />
      <BackupNotice />
      <BackupStatus />
    </BackupProvider>,
  )
  const button = await screen.findByRole('button', { name: 'Back up wallet' })
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
  await user.click(button)
  await screen.findByRole('heading', { name: 'Choose a backup password' })
  const dialog = screen.getByRole('dialog')
  const form = within(dialog)
  await user.type(form.getByLabelText('Password'), password)
  await user.click(form.getByRole('checkbox'))
  await user.click(form.getByRole('button', { name: 'Back up wallet' }))
  await user.type(await form.findByLabelText('Password again', {}, { timeout: 20_000 }), password)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(dialog.dataset.status).toBe('saved'), { timeout: 20_000 })
  view.unmount()

  portal.loseDevice()
  render(
    <BackupProvider portal={portal} appName="Acme">
      <RecoverWallet />
    </BackupProvider>,
  )
  await user.click(await screen.findByRole('button', { name: 'Continue' }))
  await user.type(await screen.findByLabelText('Backup password'), password)
  await user.click(screen.getByRole('button', { name: 'Recover wallet' }))
  await screen.findByRole('heading', { name: 'Your wallet is back' }, { timeout: 20_000 })
}
