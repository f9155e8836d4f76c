import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordStrengthMeter } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, userEvent, waitFor } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { fixedStrength, verdicts } from '../support/fixedStrength.js'
import { OwnField } from '../support/OwnField.js'
import { quickPolicy, Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof PasswordStrengthMeter> = {
  title: 'Components/PasswordStrengthMeter',
  component: PasswordStrengthMeter,
  ...guided(guide),
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

const levels = Object.keys(verdicts) as readonly (keyof typeof verdicts)[]

export const EveryLevel: Story = {
  render: () => (
    <div className="stage-panel stage-column">
      {levels.map((level) => (
        <div className="stage-named" key={level}>
          <h3>{level}</h3>
          <Stage>
            <PasswordStrengthMeter strength={fixedStrength(level)} />
          </Stage>
        </div>
      ))}
    </div>
  ),
}

export const Anatomy = anatomyOf(guide.anatomy[0], {
  render: () => (
    <Stage>
      <PasswordStrengthMeter strength={fixedStrength('fair')} />
    </Stage>
  ),
})

export const Weak: Story = {
  ...inOwnField(quickPolicy),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'sunshine')
    await waitFor(() => expect(canvas.getByText('Weak.')).toBeVisible(), { timeout: 3000 })
  },
}

/** With the true estimate, in its worker. Typing never waits for it. */
export const Strong: Story = {
  ...inOwnField(passwordPolicy()),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Password'), 'lantern orbit maple thirty')
    await waitFor(() => expect(canvas.getByText('Strong.')).toBeVisible(), { timeout: 25_000 })
  },
}

export const Dark: Story = { ...Weak, globals: { theme: 'dark' } }
