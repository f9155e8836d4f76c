import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton, en } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { screen } from 'storybook/test'
import { FlowStage } from '../support/FlowStage.js'
import type { StageTrouble } from '../support/troubles.js'
import { click, isSaved } from './steps.js'

const meta: Meta = { title: 'Flows/Google Drive' }
export default meta

const drive: readonly BackupMethod[] = ['GDRIVE']

/** Google's window opens with the click; the key lies in a hidden file of the person's Drive. */
export const GoogleDrive: StoryObj = {
  render: () => (
    <FlowStage custody="portal" methods={drive}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await click('Back up wallet')
    if (globals.trouble === 'none') await isSaved()
  },
}

const unticked: StageTrouble = {
  title: 'The box for Drive is left unticked once',
  portal: {
    backupWallet: {
      reject: { code: 'insufficientPermissions' },
      at: 'Encrypting share',
      times: 1,
    },
  },
}

/** Google lets people sign in without giving leave for Drive: the words name the box. */
export const BoxLeftUnticked: StoryObj = {
  render: () => (
    <FlowStage custody="portal" methods={drive} trouble={unticked}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await click('Back up wallet')
    if (globals.trouble !== 'none') return
    const told = en.errors.GOOGLE_PERMISSION_MISSING.happened({ app: '', method: '' })
    await screen.findByText(told)
    await click('Try again')
    await isSaved()
  },
}
