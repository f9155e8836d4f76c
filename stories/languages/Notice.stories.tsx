import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupNotice, type Messages } from 'portal-backup-kit'
import { BackupError, type BackupState } from 'portal-backup-kit/core'
import { inLanguage } from '../support/inLanguage.js'
import { Stage } from '../support/Stage.js'

const meta: Meta = {
  title: 'Languages/Failure notice',
  render: () => (
    <Stage state={failed}>
      <BackupNotice onUseAnotherMethod={() => {}} />
    </Stage>
  ),
}
export default meta

const failed: BackupState = {
  status: 'failed',
  method: 'PASSKEY',
  error: new BackupError('ENCRYPT_FAILED', { phase: 'encrypting', runId: '7f3a-91c2' }),
}

const sees = ({ failed }: Messages) => failed.title

export const English: StoryObj = inLanguage('en', sees)
export const German: StoryObj = inLanguage('de', sees)
export const French: StoryObj = inLanguage('fr', sees)
export const Spanish: StoryObj = inLanguage('es', sees)
export const BrazilianPortuguese: StoryObj = inLanguage('pt-BR', sees)
export const Japanese: StoryObj = inLanguage('ja', sees)
export const SimplifiedChinese: StoryObj = inLanguage('zh-Hans', sees)
export const Arabic: StoryObj = inLanguage('ar', sees)
