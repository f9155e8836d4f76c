import type { Meta, StoryObj } from '@storybook/react-vite'
import { RecoverWallet } from 'portal-backup-kit'
import { BackupError, type PasswordPolicy, type RecoveryState } from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { backedUp } from '../support/fixed.js'
import { Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof RecoverWallet> = {
  title: 'Components/RecoverWallet',
  component: RecoverWallet,
  ...guided(guide),
  args: { onDone: fn() },
}
export default meta

type Story = StoryObj<typeof RecoverWallet>

function at(recoveryState: RecoveryState, passwordPolicy?: PasswordPolicy): Story {
  return {
    render: (args) => (
      <div className="stage-panel">
        <Stage
          state={{ status: 'idle' }}
          recoveryState={recoveryState}
          passwordPolicy={passwordPolicy}
          wallet={backedUp({ PASSWORD: '2026-11-03T09:00:00Z', GDRIVE: '2026-08-14T09:00:00Z' })}
        >
          <RecoverWallet {...args} />
        </Stage>
      </div>
    ),
  }
}

export const Default = at({
  status: 'idle',
  methods: [
    { method: 'PASSWORD', createdAt: '2026-11-03T09:00:00Z', runsHere: true },
    { method: 'GDRIVE', createdAt: '2026-08-14T09:00:00Z', runsHere: true },
  ],
})

/** A backup that was made in the iPhone app is the newest. It says where it opens; the next one is chosen. */
export const SomeNotHere: Story = {
  ...at({
    status: 'idle',
    methods: [
      { method: 'ICLOUD', createdAt: '2026-11-03T09:00:00Z', runsHere: false },
      { method: 'PASSWORD', createdAt: '2026-08-14T09:00:00Z', runsHere: true },
    ],
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('radio', { name: 'Password' })).toBeChecked()
    await expect(canvas.getByText(/only in the iPhone app/)).toBeVisible()
    await expect(canvas.queryByRole('radio', { name: 'iCloud' })).toBeNull()
  },
}

/** There are backups, and none opens in this browser. */
export const NoneHere: Story = {
  ...at({
    status: 'idle',
    methods: [{ method: 'ICLOUD', createdAt: '2026-11-03T09:00:00Z', runsHere: false }],
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/only in the iPhone app/)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Continue' })).toBeNull()
  },
}

export const Starting = at({ status: 'starting' })

export const NoBackup = at({ status: 'idle', methods: [] })

export const EnterPassword: Story = {
  ...at({ status: 'collecting', method: 'PASSWORD', wrongPassword: false }),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Backup password')).toHaveAttribute(
      'autocomplete',
      'current-password',
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Recover wallet' }))
    await waitFor(() => expect(canvas.getByLabelText('Backup password')).toHaveFocus())
  },
}

/** It costs nothing, and says so. */
export const WrongPassword: Story = {
  ...at({ status: 'collecting', method: 'PASSWORD', wrongPassword: true }),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Backup password')).toHaveAccessibleDescription(
      /You can try as often as you like/,
    )
  },
}

export const Anatomy = anatomyOf(guide.anatomy[0], WrongPassword)

/** A provider with a PIN policy speaks of a PIN. Digits of every script open the backup. */
export const EnterPin: Story = {
  ...at(
    { status: 'collecting', method: 'PASSWORD', wrongPassword: false },
    pinPolicy({ triesAreLimited: true }),
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Backup PIN')).toHaveAttribute('inputmode', 'numeric')
  },
}

/** The backup may be older than the app's choice of PINs: from here on every key can be typed. */
export const WrongPin: Story = {
  ...at(
    { status: 'collecting', method: 'PASSWORD', wrongPassword: true },
    pinPolicy({ triesAreLimited: true }),
  ),
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText('Backup PIN')
    await expect(field).toHaveAccessibleDescription(/This PIN does not open the backup/)
    await expect(field).not.toHaveAttribute('inputmode')
  },
}

export const Working = at({ status: 'working', method: 'PASSWORD', progress: 0.5, slow: false })

/** The prompt may be out of sight. Nobody has to wait for it. */
export const WorkingSlow: Story = {
  ...at({ status: 'working', method: 'PASSKEY', progress: 0.5, slow: true }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/hidden behind another window/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Stop waiting' })).toBeVisible()
  },
}

export const Recovered: Story = {
  ...at({
    status: 'recovered',
    method: 'PASSWORD',
    address: '0x7a3F09c1E52bD8846cB0aF5517e9d30C4b21E9A4',
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('0x7a3F09c1E52bD8846cB0aF5517e9d30C4b21E9A4')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Back up wallet' })).toBeVisible()
  },
}

export const Failed = at({
  status: 'failed',
  method: 'PASSWORD',
  error: new BackupError('SHARE_MISSING', { runId: '7f3a-91c2' }),
})

export const Narrow: Story = { ...Recovered, globals: { width: '320px' } }

export const RightToLeft: Story = { ...WrongPassword, globals: { direction: 'rtl' } }

export const Dark: Story = { ...Default, globals: { theme: 'dark' } }
