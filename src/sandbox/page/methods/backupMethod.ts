import { PortalError } from '../../portalErrors.js'
import type { JsonObject } from '../../readJson.js'
import type { BackupMethodModule } from './BackupMethodModule.js'
import { googleDriveHolder } from './googleDrive.js'
import { keyHeldMethod } from './keyHeldMethod.js'
import { passkeyHolder } from './passkey.js'
import { passwordMethod } from './password.js'

/** Every method that the sandbox runs, by Portal's wire name. */
const modules: Readonly<Record<string, BackupMethodModule>> = {
  PASSWORD: passwordMethod,
  PASSKEY: keyHeldMethod(passkeyHolder),
  GDRIVE: keyHeldMethod(googleDriveHolder),
}

/**
 * @param settings What the SDK was constructed with.
 * @throws {PortalError} METHOD_UNSUPPORTED when the sandbox cannot run the method, or the app did
 * not set it up.
 */
export function backupMethodNamed(name: unknown, settings: JsonObject): BackupMethodModule {
  const found = typeof name === 'string' && Object.hasOwn(modules, name) ? modules[name] : undefined
  if (!found) throw new PortalError('METHOD_UNSUPPORTED', 'The sandbox does not run this method')
  if (found.needs !== undefined && !settings[found.needs]) {
    throw new PortalError('METHOD_UNSUPPORTED', `new Portal() was given no ${found.needs}`)
  }
  return found
}
