import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton } from 'portal-backup-kit'
import { pinPolicy } from 'portal-backup-kit/strength'
import { FlowStage } from '../support/FlowStage.js'
import { click, giveSecret, isSaved } from './steps.js'

const meta: Meta = { title: 'Flows/PIN' }
export default meta

const sixDigits = pinPolicy({ triesAreLimited: true })

/** Six digits, where something limits the tries. */
export const Pin: StoryObj = {
  render: () => (
    <FlowStage custody="self" passwordPolicy={sixDigits}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await click('Back up wallet')
    await giveSecret('738592', ['PIN, 6 digits', 'PIN again'])
    if (globals.trouble === 'none') await isSaved()
  },
}
