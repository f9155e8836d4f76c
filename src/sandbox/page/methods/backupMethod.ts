import { PortalError } from '../../portalErrors.js'
import type { JsonObject } from '../../readJson.js'
import { passwordMethod } from './password.js'

/** What a method needs to know of the operation it serves. */
export interface MethodRequest {
  /** The SDK's `backupConfigs`. */
  readonly configs: JsonObject
}

/** One way to guard the key of the client backup shares. */
export interface BackupMethodModule {
  /**
   * Encrypts the client backup shares.
   * @param request.runId The backup run they belong to; `open` gives it back.
   */
  seal(text: string, request: MethodRequest & { runId: string }): Promise<string>
  /** @throws {PortalError} DECRYPT_FAILED when the ciphertext does not open. */
  open(cipherText: string, request: MethodRequest): Promise<{ text: string; runId: string }>
}

const modules: Readonly<Record<string, BackupMethodModule>> = { PASSWORD: passwordMethod }

/** @throws {PortalError} METHOD_UNSUPPORTED when the sandbox cannot run the method. */
export function backupMethodNamed(name: unknown): BackupMethodModule {
  const found = typeof name === 'string' && Object.hasOwn(modules, name) ? modules[name] : undefined
  if (!found) throw new PortalError('METHOD_UNSUPPORTED', 'The sandbox does not run this method')
  return found
}
