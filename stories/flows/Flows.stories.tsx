import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton, BackupNotice, BackupStatus, RecoverWallet } from 'portal-backup-kit'
import { createFakePortal } from 'portal-backup-kit/testing'
import { expect, screen, userEvent } from 'storybook/test'
import { FlowStage } from '../support/FlowStage.js'
import { Stage } from '../support/Stage.js'
import { stageTroubles } from '../support/troubles.js'
import { click, giveSecret, isSaved } from './steps.js'

const meta: Meta = { title: 'Flows/Password' }
export default meta

const password = 'lantern orbit maple thirty'

async function backUp() {
  await click('Back up wallet')
  await giveSecret(password)
}

/**
 * The true engine on a Portal in the page, which keeps nothing. Choose a latency and a fault in the
 * toolbar, then back the wallet up: the parts show the same run, each in its own way.
 */
export const TryIt: StoryObj = {
  render: () => (
    <FlowStage custody="self">
      <div className="stage-column">
        <BackupStatus />
        <BackupNotice />
        <div>
          <BackupButton />
        </div>
      </div>
    </FlowStage>
  ),
}

/** Portal keeps the backup. */
export const PortalManaged: StoryObj = {
  render: () => (
    <FlowStage custody="portal">
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await backUp()
    if (globals.trouble !== 'none') return
    await isSaved()
    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    const button = await screen.findByRole('button', { name: 'Backed up' })
    await expect(button).toHaveFocus()
  },
}

/** The app keeps the backup, and its answer is lost once. Nothing is claimed until it is known. */
export const AnswerLost: StoryObj = {
  render: () => (
    <FlowStage custody="self" trouble={stageTroubles.answerLost}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await backUp()
    if (globals.trouble !== 'none') return
    await screen.findByRole(
      'heading',
      { name: 'Not sure yet whether it was saved' },
      { timeout: 20_000 },
    )
    await expect(screen.getByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/**
 * The wallet was lost on this device and comes back with its password. The latency and the faults of
 * the toolbar are for backups: nothing of them is met here.
 */
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
