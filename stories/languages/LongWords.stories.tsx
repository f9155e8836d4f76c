import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  PasswordBackupForm,
} from 'portal-backup-kit'
import { BackupError, type BackupState } from 'portal-backup-kit/core'
import { backedUp } from '../support/fixed.js'
import { inLanguage } from '../support/inLanguage.js'
import { quickPolicy, Stage } from '../support/Stage.js'

/**
 * English stretched beyond any language, in the narrowest room. A text that stays plain is not
 * translated; a bracket that is missing was cut off.
 */
const meta: Meta = { title: 'Languages/Long words' }
export default meta

export const Button: StoryObj = {
  ...inLanguage('en-XA', ({ button }) => button.backUp, '320px'),
  render: () => (
    <Stage state={{ status: 'idle' }}>
      <BackupButton />
    </Stage>
  ),
}

export const MethodPicker: StoryObj = {
  ...inLanguage('en-XA', ({ picker }) => picker.recommended, '320px'),
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

const rejected: BackupState = {
  status: 'collecting',
  method: 'PASSWORD',
  rejection: { code: 'LEAKED' },
}

export const PasswordForm: StoryObj = {
  ...inLanguage('en-XA', ({ password }) => password.acknowledgement, '320px'),
  render: () => (
    <div className="stage-panel">
      <Stage state={rejected} passwordPolicy={quickPolicy}>
        <PasswordBackupForm />
      </Stage>
    </div>
  ),
}

const failed: BackupState = {
  status: 'failed',
  method: 'PASSKEY',
  error: new BackupError('ENCRYPT_FAILED', { phase: 'encrypting', runId: '7f3a-91c2' }),
}

export const FailureNotice: StoryObj = {
  ...inLanguage('en-XA', ({ failed }) => failed.title, '320px'),
  render: () => (
    <Stage state={failed}>
      <BackupNotice onUseAnotherMethod={() => {}} />
    </Stage>
  ),
}
