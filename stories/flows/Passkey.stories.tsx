import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton, en } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { screen } from 'storybook/test'
import { FlowStage } from '../support/FlowStage.js'
import type { StageTrouble } from '../support/troubles.js'
import { click, isSaved } from './steps.js'

const meta: Meta = { title: 'Flows/Passkey' }
export default meta

const passkey: readonly BackupMethod[] = ['PASSKEY']

/** The one method that is offered starts with the click itself, so that its prompt may open. */
export const Passkey: StoryObj = {
  render: () => (
    <FlowStage custody="portal" methods={passkey}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await click('Back up wallet')
    if (globals.trouble === 'none') await isSaved()
  },
}

const closed: StageTrouble = {
  title: 'The prompt is closed once',
  portal: {
    backupWallet: {
      reject: new DOMException('The operation was not allowed.', 'NotAllowedError'),
      at: 'Encrypting share',
      times: 1,
    },
  },
}

/** A prompt that was closed is no failure: nothing has changed, and the next try begins anew. */
export const PromptClosed: StoryObj = {
  render: () => (
    <FlowStage custody="portal" methods={passkey} trouble={closed}>
      <BackupButton />
    </FlowStage>
  ),
  play: async ({ globals }) => {
    await click('Back up wallet')
    if (globals.trouble !== 'none') return
    await screen.findByText(en.errors.PASSKEY_CANCELLED.happened({ app: '', method: '' }))
    await click('Try again')
    await isSaved()
  },
}
