import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordRules } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import { expect, userEvent, waitFor } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { fixedStrength } from '../support/fixedStrength.js'
import { OwnField } from '../support/OwnField.js'
import { quickPolicy, Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof PasswordRules> = {
  title: 'Components/PasswordRules',
  component: PasswordRules,
  ...guided(guide),
}
export default meta

type Story = StoryObj<typeof PasswordRules>

function inOwnField(policy: PasswordPolicy): Story {
  return {
    render: () => (
      <OwnField
        policy={policy}
        label="Secret"
        describedBy="own-rules"
        part={(strength) => <PasswordRules id="own-rules" strength={strength} />}
      />
    ),
  }
}

export const Default: Story = {
  ...inOwnField(quickPolicy),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Secret')).toHaveAccessibleDescription(/12 characters/)
  },
}

export const Anatomy = anatomyOf(guide.anatomy[0], {
  render: () => (
    <Stage>
      <PasswordRules strength={fixedStrength('fair')} />
    </Stage>
  ),
})

export const Met: Story = {
  ...inOwnField(quickPolicy),
  tags: ['!autodocs'],
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('Secret'), 'lantern orbit maple thirty')
    const list = canvasElement.querySelector('.pbk-rules')
    await waitFor(() => expect(list).toHaveAttribute('data-status', 'met'))
  },
}

/** Enough digits, but a date. */
export const Pin: Story = {
  ...inOwnField(pinPolicy({ triesAreLimited: true })),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Secret'), '310588')
    await waitFor(() =>
      expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('6 digits (met)'),
    )
    await expect(canvas.getAllByRole('listitem')[1]).not.toHaveTextContent('(met)')
  },
}

export const RightToLeft: Story = { ...Met, globals: { direction: 'rtl' } }
