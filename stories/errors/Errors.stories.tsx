import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupNotice } from 'portal-backup-kit'
import { BackupError, backupErrorCodes } from 'portal-backup-kit/core'
import { expect } from 'storybook/test'
import { Stage } from '../support/Stage.js'

const meta: Meta = { title: 'Errors/Every code' }
export default meta

/** Every code as people see it: what happened, whether the wallet is safe, what now. */
export const EveryCode: StoryObj = {
  render: () => (
    <div className="stage-column">
      {backupErrorCodes.map((code) => (
        <div className="stage-named" key={code} id={code}>
          <h3>{code}</h3>
          <Stage
            state={{
              status: 'failed',
              method: 'GDRIVE',
              error: new BackupError(code, { phase: 'generating', runId: '7f3a-91c2' }),
            }}
          >
            <BackupNotice aria-label={code} onUseAnotherMethod={() => {}} />
          </Stage>
        </div>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('region')).toHaveLength(backupErrorCodes.length)
  },
}
