import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupNotice } from 'portal-backup-kit'
import {
  BackupError,
  type BackupErrorCode,
  type BackupMethod,
  type BackupState,
} from 'portal-backup-kit/core'
import { expect } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof BackupNotice> = {
  title: 'Components/BackupNotice',
  component: BackupNotice,
  ...guided(guide),
}
export default meta

type Story = StoryObj<typeof BackupNotice>

function about(state: BackupState): Story {
  return {
    render: (args) => (
      <Stage state={state}>
        <BackupNotice {...args} onUseAnotherMethod={() => {}} />
      </Stage>
    ),
  }
}

const failure = (code: BackupErrorCode, method: BackupMethod = 'PASSWORD') =>
  about({
    status: 'failed',
    method,
    error: new BackupError(code, { phase: 'storing', runId: '7f3a-91c2' }),
  })

export const Default: Story = {
  ...about({ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }),
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('region', { name: 'Your last backup is not finished' }),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Finish backup' })).toBeVisible()
  },
}

export const StartOver = about({ status: 'interrupted', method: 'PASSKEY', remedy: 'start-over' })

export const Saved = about({
  status: 'saved',
  method: 'PASSWORD',
  savedAt: Date.UTC(2026, 10, 21, 14, 2),
})

export const Network = failure('NETWORK')

export const Anatomy = anatomyOf(guide.anatomy[0], Network)

/** The key of the older backup may be gone: it is said, and what to do about it. */
export const OlderBackupMayBeClosed: Story = {
  ...failure('GOOGLE_STORAGE_FULL', 'GDRIVE'),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/An older Google Drive backup may no longer open/)).toBeVisible()
    await expect(canvas.getByText(/Your wallet is safe on this device/)).toBeVisible()
  },
}

/** Not a failure: a third answer. */
export const StoreUnknown = failure('STORE_UNKNOWN')

/** Not a failure: a prompt was closed. */
export const PromptClosed = failure('PASSKEY_CANCELLED', 'PASSKEY')

export const Busy = failure('BUSY')

/** Another device holds the wallet. The app leads to its recovery. */
export const NotOnDevice: Story = {
  ...about({
    status: 'failed',
    method: 'PASSWORD',
    error: new BackupError('WALLET_NOT_ON_DEVICE'),
  }),
  args: { onRecover: () => {} },
}

/** While there is nothing to say there is nothing. */
export const Nothing: Story = {
  ...about({ status: 'idle' }),
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('region')).toBeNull()
  },
}

export const Narrow: Story = { ...OlderBackupMayBeClosed, globals: { width: '320px' } }

export const RightToLeft: Story = { ...Network, globals: { direction: 'rtl' } }

export const Dark: Story = { ...Network, globals: { theme: 'dark' } }
