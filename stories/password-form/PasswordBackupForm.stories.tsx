import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordBackupForm } from 'portal-backup-kit'
import type { BackupState, PasswordPolicy } from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import { createFakePortal } from 'portal-backup-kit/testing'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { plainWallet } from '../support/fixed.js'
import { quickPolicy, Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof PasswordBackupForm> = {
  title: 'Components/PasswordBackupForm',
  component: PasswordBackupForm,
  ...guided(guide),
}
export default meta

type Story = StoryObj<typeof PasswordBackupForm>

const collecting = { status: 'collecting', method: 'PASSWORD' } as const satisfies BackupState

const suggesting: PasswordPolicy = {
  ...quickPolicy,
  generate: async () => 'lantern-orbit-maple-thirty-gravel',
}

function onPanel(state: BackupState, policy: PasswordPolicy = quickPolicy): Story {
  return {
    render: (args) => (
      <div className="stage-panel">
        <Stage state={state} passwordPolicy={policy}>
          <PasswordBackupForm {...args} />
        </Stage>
      </div>
    ),
  }
}

export const Default: Story = {
  ...onPanel(collecting),
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText('Password')
    await expect(field).toHaveAttribute('autocomplete', 'new-password')
    await expect(canvas.getByRole('button', { name: 'Back up wallet' })).toBeEnabled()
  },
}

/** Another device holds the wallet: there is no field, because no password could be used. */
export const NotOnDevice: Story = {
  args: { onRecover: fn() },
  render: (args) => (
    <div className="stage-panel">
      <Stage state={{ status: 'idle' }} wallet={{ ...plainWallet, onDevice: false }}>
        <PasswordBackupForm {...args} />
      </Stage>
    </div>
  ),
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Recover wallet' }))
    await expect(args.onRecover).toHaveBeenCalledOnce()
    await expect(canvas.queryByLabelText('Password')).toBeNull()
  },
}

export const Anatomy = anatomyOf(guide.anatomy[0], onPanel(collecting, suggesting))

/** The words come after a pause, and only when the level changes. */
export const Weak: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'sunshine')
    await waitFor(() => expect(canvas.getByText('Weak.')).toBeVisible(), { timeout: 3000 })
  },
}

export const Fair: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'sunshine 9x')
    await waitFor(() => expect(canvas.getByText('Fair.')).toBeVisible(), { timeout: 3000 })
  },
}

export const StrongAndShown: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText('Password')
    await userEvent.type(field, 'lantern orbit maple thirty')
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }))
    await expect(field).toHaveAttribute('type', 'text')
    await waitFor(() => expect(canvas.getByText('Strong.')).toBeVisible(), { timeout: 3000 })
  },
}

/** Submit is never disabled: it says what is missing, and leads there. */
export const NothingTyped: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    const field = canvas.getByLabelText('Password')
    await waitFor(() => expect(field).toHaveFocus())
    await expect(field).toHaveAccessibleDescription(/Choose a password first/)
    await expect(canvas.getByRole('checkbox')).toHaveAccessibleDescription(/Tick this box/)
  },
}

export const NotAcknowledged: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'lantern orbit maple thirty')
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    await waitFor(() => expect(canvas.getByRole('checkbox')).toHaveFocus())
  },
}

export const TypeItAgain: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'lantern orbit maple thirty')
    await userEvent.click(canvas.getByRole('checkbox'))
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    await waitFor(() => expect(canvas.getByLabelText('Password again')).toHaveFocus())
  },
}

export const NotTheSame: Story = {
  ...TypeItAgain,
  tags: ['!autodocs'],
  play: async (context) => {
    await TypeItAgain.play?.(context)
    const { canvas } = context
    await userEvent.type(canvas.getByLabelText('Password again'), 'lantern orbit maple thirsty')
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    await waitFor(() =>
      expect(canvas.getByLabelText('Password again')).toHaveAccessibleDescription(
        /The two are not the same/,
      ),
    )
  },
}

/** Drawn by chance, shown to be kept, and asked for again: nobody knows it by heart yet. */
export const Suggested: Story = {
  ...onPanel(collecting, suggesting),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Suggest a password' }))
    const card = await canvas.findByRole('group', { name: 'The suggested password' })
    await expect(card).toHaveTextContent('lantern-orbit-maple-thirty-gravel')
    await expect(canvas.getByRole('button', { name: 'Continue' })).toBeVisible()
  },
}

export const NotSuggested: Story = {
  ...onPanel(collecting, { ...quickPolicy, generate: () => Promise.reject(new Error('offline')) }),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Suggest a password' }))
    await waitFor(() =>
      expect(canvas.getByLabelText('Password')).toHaveAccessibleDescription(
        /No password could be suggested/,
      ),
    )
  },
}

/** Instead of being typed again, a password can be read once more. */
export const ReadOnceMore: Story = {
  ...onPanel(collecting),
  tags: ['!autodocs'],
  args: { confirmation: 'show' },
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText('Password')
    await userEvent.type(field, 'lantern orbit maple thirty')
    await userEvent.click(canvas.getByRole('checkbox'))
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    await waitFor(() => expect(field).toHaveAttribute('type', 'text'))
  },
}

/** The flow refused it. The field takes the focus, and keeps what was typed to be mended. */
export const Rejected = onPanel({ ...collecting, rejection: { code: 'LEAKED' } })

/** Nothing is accepted that could not be checked. */
export const CheckUnavailable = onPanel({ ...collecting, rejection: { code: 'CHECK_UNAVAILABLE' } })

const sixDigits = pinPolicy({ triesAreLimited: true })

/** One real field over painted cells: paste, managers and screen readers find an ordinary one. */
export const Pin: Story = {
  ...onPanel(collecting, sixDigits),
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText('PIN, 6 digits')
    await expect(field).toHaveAttribute('inputmode', 'numeric')
    await expect(field).toHaveAccessibleDescription(/does not protect a stolen copy/)
    await userEvent.type(field, '738')
    await expect(canvas.getByRole('button', { name: 'Show PIN' })).toBeVisible()
  },
}

export const PinRejected: Story = {
  ...onPanel(collecting, sixDigits),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText('PIN, 6 digits')
    await userEvent.type(field, '310588')
    await userEvent.click(canvas.getByRole('checkbox'))
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    await waitFor(() => expect(field).toHaveAccessibleDescription(/looks like a date/))
    await userEvent.click(canvas.getByRole('button', { name: 'Show PIN' }))
  },
}

export const PinOfEightDigits: Story = {
  ...onPanel(collecting, pinPolicy({ length: 8, triesAreLimited: true })),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('PIN, 8 digits'), '73859246')
  },
}

export const PinOfAnyLength: Story = {
  ...onPanel(collecting, pinPolicy({ length: [6, 10], triesAreLimited: true })),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('PIN, 6–10 digits'), '73859246')
  },
}

export const PinRightToLeft: Story = { ...PinRejected, globals: { direction: 'rtl' } }

/** On a page the form starts the flow itself. */
export const ToTheEnd: Story = {
  render: (args) => (
    <div className="stage-panel">
      <Stage portal={createFakePortal()} passwordPolicy={quickPolicy}>
        <PasswordBackupForm {...args} />
      </Stage>
    </div>
  ),
  tags: ['!autodocs'],
  play: async ({ canvas, canvasElement }) => {
    const field = canvas.getByLabelText<HTMLInputElement>('Password')
    await userEvent.click(field)
    await userEvent.paste('lantern orbit maple thirty')
    await userEvent.click(canvas.getByRole('checkbox'))
    await userEvent.click(canvas.getByRole('button', { name: 'Back up wallet' }))
    const form = canvasElement.querySelector('form')
    await waitFor(() => expect(form).toHaveAttribute('data-status', 'saved'))
    await expect(field.value).toBe('')
  },
}

export const Narrow: Story = { ...Weak, globals: { width: '320px' } }

export const SuggestedNarrow: Story = { ...Suggested, globals: { width: '320px' } }

export const RightToLeft: Story = { ...Rejected, globals: { direction: 'rtl' } }

export const Dark: Story = { ...StrongAndShown, globals: { theme: 'dark' } }
