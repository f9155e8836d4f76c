import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupMethodPicker, type BackupProviderProps } from 'portal-backup-kit'
import type { MethodSupport, PortalWallet } from 'portal-backup-kit/core'
import { expect, fn, userEvent } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { backedUp, plainWallet } from '../support/fixed.js'
import { Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof BackupMethodPicker> = {
  title: 'Components/BackupMethodPicker',
  component: BackupMethodPicker,
  ...guided(guide),
  args: { onValueChange: fn() },
}
export default meta

type Story = StoryObj<typeof BackupMethodPicker>

function of(wallet: PortalWallet = plainWallet, more: Partial<BackupProviderProps> = {}): Story {
  return {
    render: (args) => (
      <div className="stage-panel">
        <Stage
          state={{ status: 'idle' }}
          wallet={wallet}
          methods={['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD']}
          {...more}
        >
          <BackupMethodPicker {...args} />
        </Stage>
      </div>
    ),
  }
}

export const Default: Story = {
  ...of(),
  play: async ({ canvas, args }) => {
    const passkey = await canvas.findByRole('radio', { name: 'Passkey' })
    await expect(passkey).toBeChecked()
    await userEvent.click(passkey)
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: 'Password' })).toBeChecked()
    await expect(args.onValueChange).toHaveBeenCalledWith('PASSWORD')
  },
}

export const OneBackedUp = of(backedUp({ PASSWORD: '2026-11-03T09:00:00Z' }))

/** A choice that replaces a backup says so before anything starts, and moves no other row. */
export const Replaces: Story = {
  ...of(backedUp({ PASSWORD: '2026-11-03T09:00:00Z', PASSKEY: '2026-08-14T09:00:00Z' })),
  play: async ({ canvas }) => {
    const password = await canvas.findByRole('radio', { name: 'Password' })
    await userEvent.click(password)
    await expect(password).toHaveAccessibleDescription(/the old password stops working/)
    await expect(canvas.getByText(/the old password stops working/)).toBeVisible()
    await expect(canvas.getByText(/with a passkey replaces/)).not.toBeVisible()
  },
}

export const Anatomy = anatomyOf(guide.anatomy[0], OneBackedUp)

/** Another device holds the wallet: nothing can be chosen, and one line says why. */
export const NotOnDevice: Story = {
  ...of({ ...plainWallet, onDevice: false }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This wallet isn’t on this device.')).toBeVisible()
    await expect(canvas.queryByRole('radio')).toBeNull()
  },
}

/** The SDK of this app has no relying party. */
export const PasskeysNotSetUp = of({ ...plainWallet, methods: ['PASSWORD', 'GDRIVE'] })

const without = (missing: Awaited<ReturnType<MethodSupport['read']>>) =>
  of(plainWallet, { support: { read: async () => missing } })

export const NoPasskeysHere = without({ PASSKEY: 'passkey-unsupported' })

export const NoAuthenticator = without({ PASSKEY: 'no-authenticator' })

export const InsecurePage = without({ PASSKEY: 'insecure-context' })

export const OtherWebAddress = without({ PASSKEY: 'wrong-domain' })

/** Inside another app neither the device nor Google opens its prompt. */
export const InsideAnotherApp = without({ PASSKEY: 'in-app-browser', GDRIVE: 'in-app-browser' })

export const OnlyWhatWorksHere = of(plainWallet, { hideUnavailable: true })

export const Starting: Story = {
  render: (args) => (
    <Stage state={{ status: 'starting' }}>
      <BackupMethodPicker {...args} />
    </Stage>
  ),
}

export const Narrow: Story = { ...of(), globals: { width: '320px' } }

export const RightToLeft: Story = { ...of(), globals: { direction: 'rtl' } }

export const Dark: Story = { ...OneBackedUp, globals: { theme: 'dark' } }
