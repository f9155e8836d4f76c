import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton } from 'portal-backup-kit'
import { inLanguage } from '../support/inLanguage.js'
import { Stage } from '../support/Stage.js'
import { formScene, noticeScene, pickerScene } from './scenes.js'

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
  render: pickerScene,
}

export const PasswordForm: StoryObj = {
  ...inLanguage('en-XA', ({ password }) => password.acknowledgement, '320px'),
  render: () => formScene({ code: 'LEAKED' }),
}

export const FailureNotice: StoryObj = {
  ...inLanguage('en-XA', ({ failed }) => failed.title, '320px'),
  render: noticeScene,
}
