import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupMethodPicker, type Messages } from 'portal-backup-kit'
import { backedUp } from '../support/fixed.js'
import { inLanguage } from '../support/inLanguage.js'
import { Stage } from '../support/Stage.js'

const meta: Meta = {
  title: 'Languages/Method picker',
  render: () => (
    <div className="stage-panel">
      <Stage
        state={{ status: 'idle' }}
        wallet={backedUp({ PASSWORD: '2026-11-03T09:00:00Z' })}
        methods={['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD']}
      >
        <BackupMethodPicker />
      </Stage>
    </div>
  ),
}
export default meta

const sees = ({ picker }: Messages) => picker.recommended

export const English: StoryObj = inLanguage('en', sees)
export const German: StoryObj = inLanguage('de', sees)
export const French: StoryObj = inLanguage('fr', sees)
export const Spanish: StoryObj = inLanguage('es', sees)
export const BrazilianPortuguese: StoryObj = inLanguage('pt-BR', sees)
export const Japanese: StoryObj = inLanguage('ja', sees)
export const SimplifiedChinese: StoryObj = inLanguage('zh-Hans', sees)
export const Arabic: StoryObj = inLanguage('ar', sees)
