import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordRules, usePasswordStrength } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import { expect, userEvent, waitFor } from 'storybook/test'
import { quickPolicy, Stage } from '../support/Stage.js'

const meta: Meta<typeof PasswordRules> = {
  title: 'Components/PasswordRules',
  component: PasswordRules,
}
export default meta

type Story = StoryObj<typeof PasswordRules>

/** A form of an app's own, with the rules in it. */
function OwnField({ policy }: { readonly policy: PasswordPolicy }) {
  const strength = usePasswordStrength(policy)
  return (
    <div className="pbk pbk-field">
      <label className="pbk-label" htmlFor="own-secret">
        Secret
      </label>
      <input
        id="own-secret"
        type="password"
        autoComplete="new-password"
        aria-describedby="own-rules"
        onInput={(event) => strength.look(event.currentTarget.value)}
      />
      <PasswordRules id="own-rules" strength={strength} />
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

export const Default: Story = {
  ...inOwnField(quickPolicy),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Secret')).toHaveAccessibleDescription(/12 characters/)
  },
}

export const Met: Story = {
  ...inOwnField(quickPolicy),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('Secret'), 'lantern orbit maple thirty')
    const list = canvasElement.querySelector('.pbk-rules')
    await waitFor(() => expect(list).toHaveAttribute('data-status', 'met'))
  },
}

/** Enough digits, but a date. */
export const Pin: Story = {
  ...inOwnField(pinPolicy({ triesAreLimited: true })),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Secret'), '310588')
    await waitFor(() =>
      expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('6 digits (met)'),
    )
    await expect(canvas.getAllByRole('listitem')[1]).not.toHaveTextContent('(met)')
  },
}

export const RightToLeft: Story = { ...Met, globals: { direction: 'rtl' } }
