import { BackupMethodPicker, BackupNotice, PasswordBackupForm } from 'portal-backup-kit'
import { BackupError, type PasswordRejection } from 'portal-backup-kit/core'
import { backedUp } from '../support/fixed.js'
import { quickPolicy, Stage } from '../support/Stage.js'

/** The picker with all that it can say: a badge of each kind, and a method that does not run here. */
export const pickerScene = () => (
  <div className="stage-panel">
    <Stage
      state={{ status: 'idle' }}
      wallet={backedUp({ PASSWORD: '2026-11-03T09:00:00Z' })}
      methods={['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD']}
    >
      <BackupMethodPicker />
    </Stage>
  </div>
)

/** The form after a password was refused. */
export const formScene = (rejection: PasswordRejection) => (
  <div className="stage-panel">
    <Stage
      state={{ status: 'collecting', method: 'PASSWORD', rejection }}
      passwordPolicy={quickPolicy}
    >
      <PasswordBackupForm />
    </Stage>
  </div>
)

const error = new BackupError('ENCRYPT_FAILED', { phase: 'encrypting', runId: '7f3a-91c2' })

/** A failure with two ways out and the details for support. */
export const noticeScene = () => (
  <Stage state={{ status: 'failed', method: 'PASSKEY', error }}>
    <BackupNotice onUseAnotherMethod={() => {}} />
  </Stage>
)
