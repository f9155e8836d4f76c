import { perCurve } from '../crypto/shares.js'
import type { PageStep } from './step.js'
import { backupStep } from './wallet/backup.js'
import { generateStep } from './wallet/generate.js'
import { rawSignStep } from './wallet/rawSign.js'
import { recoverStep } from './wallet/recover.js'

/**
 * What the iframe answers once it is configured, by the type of the SDK's message. Answers, errors
 * and progress go out under the same type with `Result`, `Error` or `Progress` behind it.
 */
export const pageSteps: Readonly<Record<string, PageStep>> = {
  'portal:address': {
    name: 'address',
    run: async ({ api }) => (await api.client()).address,
  },
  'portal:wasm:generate': generateStep,
  'portal:wasm:backup': backupStep,
  'portal:wasm:recover': recoverStep,
  'portal:storedClientBackupShare': {
    name: 'storedClientBackupShare',
    async run({ api }, data) {
      await api.storedClientBackupShare(data.success, data.backupMethod)
      return true
    },
  },
  'portal:api:setBackupStatus': {
    name: 'setBackupStatus',
    async run({ api }, data) {
      await api.setBackupStatus(data.backupIds, data.status)
      return true
    },
  },
  'portal:getClient': {
    name: 'getClient',
    run: ({ api }) => api.client(),
  },
  'portal:checkSharesOnDevice': {
    name: 'checkSharesOnDevice',
    run: async ({ shares }) => perCurve(shares.has),
  },
  'portal:destroy': {
    name: 'destroy',
    async run({ shares }) {
      shares.clear()
      return true
    },
  },
  'portal:mpc:rawSign': rawSignStep,
}
