import type { Meta, StoryObj } from '@storybook/react-vite'
import { type Messages, PasswordBackupForm } from 'portal-backup-kit'
import type { BackupState } from 'portal-backup-kit/core'
import { inLanguage } from '../support/inLanguage.js'
import { quickPolicy, Stage } from '../support/Stage.js'

const meta: Meta = {
  title: 'Languages/Password form',
  render: () => (
    <div className="stage-panel">
      <Stage state={rejected} passwordPolicy={quickPolicy}>
        <PasswordBackupForm />
      </Stage>
    </div>
  ),
}
export default meta

const rejected: BackupState = {
  status: 'collecting',
  method: 'PASSWORD',
  rejection: { code: 'TOO_SHORT', params: { minLength: 12 } },
}

const sees = ({ password }: Messages) => password.acknowledgement

export const English: StoryObj = inLanguage('en', sees)
export const German: StoryObj = inLanguage('de', sees)
export const French: StoryObj = inLanguage('fr', sees)
export const Spanish: StoryObj = inLanguage('es', sees)
export const BrazilianPortuguese: StoryObj = inLanguage('pt-BR', sees)
export const Japanese: StoryObj = inLanguage('ja', sees)
export const SimplifiedChinese: StoryObj = inLanguage('zh-Hans', sees)
export const Arabic: StoryObj = inLanguage('ar', sees)
