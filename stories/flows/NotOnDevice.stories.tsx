import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton } from 'portal-backup-kit'
import type { PortalWallet, RecoveryState } from 'portal-backup-kit/core'
import { expect, screen, userEvent, within } from 'storybook/test'
import { backedUp } from '../support/fixed.js'
import { Stage } from '../support/Stage.js'

const meta: Meta<typeof BackupButton> = {
  title: 'Flows/Not on this device',
  component: BackupButton,
  tags: ['!autodocs'],
}
export default meta

type Story = StoryObj<typeof BackupButton>

const lost = {
  ...backedUp({ GDRIVE: '2026-11-14T09:00:00Z', PASSWORD: '2026-11-03T09:00:00Z' }),
  onDevice: false,
  address: '0x7a3F9c1e5B2d8406aF13E7c95D0b6284Cc31E9A4',
}
const recoverable = [
  { method: 'GDRIVE', createdAt: '2026-11-14T09:00:00Z', runsHere: true },
  { method: 'PASSWORD', createdAt: '2026-11-03T09:00:00Z', runsHere: true },
] as const

/** A story of a wallet that is not on this device. */
function elsewhere(recoveryState: RecoveryState, wallet: PortalWallet = lost): Story {
  return {
    render: (args) => (
      <Stage
        state={{ status: 'idle' }}
        wallet={wallet}
        recoveryState={recoveryState}
        contactUrl="mailto:help@acme.example"
      >
        <BackupButton {...args} />
      </Stage>
    ),
  }
}

const withBackups = elsewhere({ status: 'idle', methods: recoverable })

const title = 'This wallet isn’t on this device'

function opened(story: Story, heading: string, label = 'Recover wallet'): Story {
  return {
    ...story,
    play: async ({ canvas }) => {
      await userEvent.click(await canvas.findByRole('button', { name: label }))
      await expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
    },
  }
}

export const ABackup = opened(withBackups, title)

/** There is nothing to recover it from, so the device that has it is needed. */
export const NoBackup = opened(
  elsewhere({ status: 'idle', methods: [] }, { ...lost, backups: [] }),
  title,
)

/** There is a backup, and none that can be opened in this browser. */
export const NoneHere = opened(
  elsewhere({
    status: 'idle',
    methods: [{ method: 'ICLOUD', createdAt: '2026-11-14T09:00:00Z', runsHere: false }],
  }),
  'None of your backups can be opened here',
)

export const Choose: Story = {
  ...withBackups,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Recover wallet' }))
    const dialog = within(await screen.findByRole('dialog', { name: title }))
    await userEvent.click(dialog.getByRole('button', { name: 'Recover wallet' }))
    await expect(await screen.findByRole('radio', { name: 'Google Drive' })).toBeChecked()
  },
}

export const EnterPassword = opened(
  elsewhere({ status: 'collecting', method: 'PASSWORD', wrongPassword: true }),
  'Enter your backup password',
)

export const Narrow: Story = {
  ...NoBackup,
  globals: { width: '320px' },
}

export const RightToLeft: Story = {
  ...ABackup,
  globals: { direction: 'rtl' },
}

export const Dark: Story = { ...ABackup, globals: { theme: 'dark' } }

export const Recovering = opened(
  elsewhere({ status: 'working', method: 'PASSWORD', progress: 0.4, slow: false }),
  'Opening your backup',
  'Recovering…',
)
