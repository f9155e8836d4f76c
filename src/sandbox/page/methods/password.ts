import {
  NotAnEnvelope,
  openWithPassword,
  sealWithPassword,
  WrongPassword,
} from '../../crypto/passwordEnvelope.js'
import { PortalError } from '../../portalErrors.js'
import { type JsonObject, readObject } from '../../readJson.js'
import type { BackupMethodModule } from './backupMethod.js'

/** `FailedToDecodeCipherHexString` of the SDK: the text is no ciphertext at all. */
const undecodable = 405

/** The key comes from a password that the app passes in `backupConfigs.passwordStorage`. */
export const passwordMethod: BackupMethodModule = {
  async seal(text, { configs, runId }) {
    return await sealWithPassword(text, { password: passwordIn(configs), runId })
  },
  async open(cipherText, { configs }) {
    try {
      return await openWithPassword(cipherText, passwordIn(configs))
    } catch (cause) {
      if (cause instanceof WrongPassword) throw new PortalError('DECRYPT_FAILED')
      if (cause instanceof NotAnEnvelope) {
        throw new PortalError('DECRYPT_FAILED', 'This is not a ciphertext', undecodable)
      }
      throw cause
    }
  },
}

function passwordIn(configs: JsonObject): string {
  const { password } = readObject(configs.passwordStorage, 'backupConfigs.passwordStorage')
  if (typeof password !== 'string') throw new PortalError('BAD_REQUEST', 'There is no password')
  return password
}
