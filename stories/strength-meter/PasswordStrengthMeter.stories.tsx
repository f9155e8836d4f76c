import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordStrengthMeter } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, userEvent, waitFor } from 'storybook/test'
import { OwnField } from '../support/OwnField.js'
import { quickPolicy } from '../support/Stage.js'

/**
 * The meter alone, for a form of the app’s own: four segments, a word and one next step. It speaks after
 * a pause, not with every key, and its line keeps its room while it is silent.
 *
 * **Tokens:** `color-danger`, `color-warning` and `color-success`, over a tint of `color-border`.
 */
const meta: Meta<typeof PasswordStrengthMeter> = {
  title: 'Components/PasswordStrengthMeter',
  component: PasswordStrengthMeter,
}
export default meta

type Story = StoryObj<typeof PasswordStrengthMeter>

function inOwnField(policy: PasswordPolicy): Story {
  return {
    render: () => (
      <OwnField
        policy={policy}
        label="Password"
        part={(strength) => <PasswordStrengthMeter strength={strength} />}
      />
    ),
  }
}

export const Default = inOwnField(quickPolicy)

export const Weak: Story = {
  ...inOwnField(quickPolicy),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'sunshine')
    await waitFor(() => expect(canvas.getByText('Weak.')).toBeVisible(), { timeout: 3000 })
  },
}

/** With the true estimate, in its worker. Typing never waits for it. */
export const Strong: Story = {
  ...inOwnField(passwordPolicy()),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'lantern orbit maple thirty')
    await waitFor(() => expect(canvas.getByText('Strong.')).toBeVisible(), { timeout: 25_000 })
  },
}

export const Dark: Story = { ...Weak, globals: { theme: 'dark' } }
