import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordStrengthMeter, usePasswordStrength } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, userEvent, waitFor } from 'storybook/test'
import { quickPolicy, Stage } from '../support/Stage.js'

const meta: Meta<typeof PasswordStrengthMeter> = {
  title: 'Components/PasswordStrengthMeter',
  component: PasswordStrengthMeter,
}
export default meta

type Story = StoryObj<typeof PasswordStrengthMeter>

/** A form of an app's own, with the meter in it. */
function OwnField({ policy }: { readonly policy: PasswordPolicy }) {
  const strength = usePasswordStrength(policy)
  return (
    <div className="pbk pbk-field">
      <label className="pbk-label" htmlFor="own-password">
        Password
      </label>
      <input
        id="own-password"
        type="password"
        autoComplete="new-password"
        onFocus={strength.preload}
        onInput={(event) => strength.look(event.currentTarget.value)}
      />
      <PasswordStrengthMeter strength={strength} />
    </div>
  )
}

function inOwnField(policy: PasswordPolicy): Story {
  return {
    render: () => (
      <div className="stage-panel">
        <Stage>
          <OwnField policy={policy} />
        </Stage>
      </div>
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
