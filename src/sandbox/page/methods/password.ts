import { openWithPassword, sealWithPassword } from '../../crypto/passwordEnvelope.js'
import { PortalError } from '../../portalErrors.js'
import { type JsonObject, readObject } from '../../readJson.js'
import type { BackupMethodModule } from './BackupMethodModule.js'
import { opening } from './opening.js'

/** The key comes from a password that the app passes in `backupConfigs.passwordStorage`. */
export const passwordMethod: BackupMethodModule = {
  async seal(text, { configs, runId }) {
    return { cipherText: await sealWithPassword(text, { password: passwordIn(configs), runId }) }
  },
  async open(cipherText, { configs }) {
    return await opening(openWithPassword(cipherText, passwordIn(configs)))
  },
}

function passwordIn(configs: JsonObject): string {
  const { password } = readObject(configs.passwordStorage, 'backupConfigs.passwordStorage')
  if (typeof password !== 'string') throw new PortalError('BAD_REQUEST', 'There is no password')
  return password
}
