import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton, RecoverWallet } from 'portal-backup-kit'
import { createFakePortal, memoryShareStore } from 'portal-backup-kit/testing'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { quickPolicy, Stage } from '../support/Stage.js'

const meta: Meta = { title: 'Flows/Password' }
export default meta

const password = 'lantern orbit maple thirty'

async function backUp() {
  await userEvent.click(await screen.findByRole('button', { name: 'Back up wallet' }))
  const field = await screen.findByLabelText('Password')
  await userEvent.type(field, password)
  await userEvent.click(screen.getByRole('checkbox'))
  await submit()
  await userEvent.type(await screen.findByLabelText('Password again'), password)
  await submit()
}

async function submit() {
  const dialog = screen.getByRole('dialog')
  const button = dialog.querySelector<HTMLButtonElement>('button[type=submit]')
  await userEvent.click(button as HTMLButtonElement)
}

const ready = () =>
  waitFor(() => expect(screen.getByRole('button')).not.toHaveAttribute('aria-disabled'))

/** Portal keeps the backup. */
export const PortalManaged: StoryObj = {
  render: () => (
    <Stage
      portal={createFakePortal({ latency: 20 })}
      methods={['PASSWORD']}
      passwordPolicy={quickPolicy}
    >
      <BackupButton />
    </Stage>
  ),
  play: async () => {
    await ready()
    await backUp()
    await screen.findByRole('heading', { name: 'Your wallet is backed up' }, { timeout: 5000 })
    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    const button = await screen.findByRole('button', { name: 'Backed up' })
    await expect(button).toHaveFocus()
  },
}

/** The app keeps the backup, and its answer is lost once. Nothing is claimed until it is known. */
export const AnswerLost: StoryObj = {
  render: () => (
    <Stage
      portal={createFakePortal({ custody: 'self', latency: 20 })}
      shares={memoryShareStore({
        faults: { put: { drop: new Error('reset') }, has: { reject: new Error('down') } },
      })}
      methods={['PASSWORD']}
      passwordPolicy={quickPolicy}
    >
      <BackupButton />
    </Stage>
  ),
  play: async () => {
    await ready()
    await backUp()
    await screen.findByRole(
      'heading',
      { name: 'Not sure yet whether it was saved' },
      { timeout: 20_000 },
    )
    await expect(screen.getByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/** The wallet was lost on this device and comes back with its password. */
export const Recovery: StoryObj = {
  render: () => <Lost />,
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Continue' }))
    const wrong = await screen.findByLabelText('Backup password')
    await userEvent.type(wrong, 'lantern orbit mapel thirty')
    await userEvent.click(screen.getByRole('button', { name: 'Recover wallet' }))
    await screen.findByText(/does not open the backup/)
    await userEvent.type(await screen.findByLabelText('Backup password'), password)
    await userEvent.click(screen.getByRole('button', { name: 'Recover wallet' }))
    await screen.findByRole('heading', { name: 'Your wallet is back' })
  },
  loaders: [
    async () => {
      await lost.backupWallet({ method: 'PASSWORD', password })
    },
  ],
}

const lost = createFakePortal({ latency: 10 })

function Lost() {
  return (
    <div className="stage-panel">
      <Stage portal={lost}>
        <RecoverWallet />
      </Stage>
    </div>
  )
}
