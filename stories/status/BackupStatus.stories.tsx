import type { Meta, StoryObj } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BackupStatus } from 'portal-backup-kit'
import type { BackupState, PortalWallet } from 'portal-backup-kit/core'
import { expect, fn, userEvent } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { backedUp, fixedClient, plainWallet } from '../support/fixed.js'
import { Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof BackupStatus> = {
  title: 'Components/BackupStatus',
  component: BackupStatus,
  ...guided(guide),
  args: { onMethodAction: fn() },
}
export default meta

type Story = StoryObj<typeof BackupStatus>

function of(wallet: PortalWallet, state: BackupState = { status: 'idle' }): Story {
  return {
    render: (args) => (
      <Stage state={state} wallet={wallet} methods={['PASSWORD', 'GDRIVE', 'PASSKEY']}>
        <BackupStatus {...args} />
      </Stage>
    ),
  }
}

const several = backedUp({ PASSWORD: '2026-11-03T09:00:00Z', ICLOUD: '2026-08-14T09:00:00Z' })

export const Default: Story = {
  ...of(several, { status: 'interrupted', method: 'GDRIVE', remedy: 'resume' }),
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('Backed up 3 November 2026')).toBeVisible()
    await expect(canvas.getByText('Not finished')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Finish: Google Drive' }))
    await expect(args.onMethodAction).toHaveBeenCalledWith('GDRIVE')
  },
}

export const Anatomy = anatomyOf(guide.anatomy[0], Default)

export const NothingYet = of(plainWallet)

/** Another device holds the wallet: the rows have no action, and one line says why. */
export const NotOnDevice: Story = {
  ...of({ ...several, onDevice: false }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This wallet isn’t on this device.')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

/** The rows keep their place while the wallet is read. */
export const Starting = of(plainWallet, { status: 'starting' })

const impatient = new QueryClient({ defaultOptions: { queries: { retry: false } } })

const unreachable = {
  ...fixedClient(plainWallet),
  getWallet: () => Promise.reject(new Error('offline')),
}

export const CouldNotBeRead: Story = {
  render: (args) => (
    <QueryClientProvider client={impatient}>
      <Stage state={{ status: 'idle' }} portal={unreachable}>
        <BackupStatus {...args} />
      </Stage>
    </QueryClientProvider>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** Without an action the rows only tell. */
export const OnlyTells: Story = { ...of(several), args: { onMethodAction: undefined } }

export const Narrow: Story = { ...Default, globals: { width: '320px' } }

export const RightToLeft: Story = { ...of(several), globals: { direction: 'rtl' } }

export const Dark: Story = { ...of(several), globals: { theme: 'dark' } }
