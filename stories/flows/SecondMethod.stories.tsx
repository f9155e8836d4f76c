import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { expect, screen } from 'storybook/test'
import { FlowStage } from '../support/FlowStage.js'
import { click, giveSecret, isSaved } from './steps.js'

const meta: Meta = { title: 'Flows/Second method' }
export default meta

const both: readonly BackupMethod[] = ['PASSKEY', 'PASSWORD']

/** A wallet with one backup is offered another, so that one that is lost costs nothing. */
export const SecondMethod: StoryObj = {
  render: () => (
    <FlowStage custody="portal" methods={both}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await click('Back up wallet')
    await click('Continue')
    if (globals.trouble !== 'none') return
    await isSaved()
    await click('Add a password')
    await giveSecret('lantern orbit maple thirty')
    await isSaved()
    await click('Done')
    await click('Backed up')
    await expect(await screen.findAllByRole('button', { name: /^Back up again/ })).toHaveLength(2)
  },
}
