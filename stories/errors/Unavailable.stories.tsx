import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupMethodPicker, type UnavailableReason } from 'portal-backup-kit'
import type { BackupMethod, MethodSupport } from 'portal-backup-kit/core'
import { expect } from 'storybook/test'
import { plainWallet } from '../support/fixed.js'
import { stageLanguage } from '../support/languages.js'
import { Stage } from '../support/Stage.js'

const meta: Meta = { title: 'Errors/Unavailable methods' }
export default meta

const missing = (method: BackupMethod, reason: UnavailableReason): MethodSupport => ({
  read: async () => ({ [method]: reason }),
})

/** A method that each reason is met with. */
const reasons: Readonly<Record<UnavailableReason, readonly [BackupMethod, MethodSupport]>> = {
  platform: ['GDRIVE', missing('GDRIVE', 'platform')],
  'not-set-up': ['PASSKEY', missing('PASSKEY', 'not-set-up')],
  'insecure-context': ['PASSKEY', missing('PASSKEY', 'insecure-context')],
  'in-app-browser': ['GDRIVE', missing('GDRIVE', 'in-app-browser')],
  'passkey-unsupported': ['PASSKEY', missing('PASSKEY', 'passkey-unsupported')],
  'no-authenticator': ['PASSKEY', missing('PASSKEY', 'no-authenticator')],
  'wrong-domain': ['PASSKEY', missing('PASSKEY', 'wrong-domain')],
}

/** What cannot be used here stays readable, and says why. */
export const EveryReason: StoryObj = {
  render: () => (
    <div className="stage-column">
      {Object.entries(reasons).map(([reason, [method, support]]) => (
        <div className="stage-named" key={reason}>
          <h2>{reason}</h2>
          <div className="stage-panel">
            <Stage state={{ status: 'idle' }} methods={[method]} support={support}>
              <BackupMethodPicker />
            </Stage>
          </div>
        </div>
      ))}
      <div className="stage-named">
        <h2>wallet-not-on-device</h2>
        <div className="stage-panel">
          <Stage state={{ status: 'idle' }} wallet={{ ...plainWallet, onDevice: false }}>
            <BackupMethodPicker />
          </Stage>
        </div>
      </div>
      <div className="stage-named">
        <h2>platform, of iCloud</h2>
        <div className="stage-panel">
          <Stage state={{ status: 'idle' }} methods={['ICLOUD']}>
            <BackupMethodPicker />
          </Stage>
        </div>
      </div>
    </div>
  ),
  play: async ({ canvas, globals }) => {
    const { unavailable, unavailableMethod } = stageLanguage(globals.language).messages.picker
    for (const why of [...Object.values(unavailable), String(unavailableMethod.ICLOUD)]) {
      await expect(await canvas.findByText(why)).toBeVisible()
    }
  },
}
