import { openWithKey, sealWithFreshKey } from '../../crypto/keyEnvelope.js'
import type { StepContext } from '../step.js'
import type { BackupMethodModule } from './BackupMethodModule.js'
import { opening } from './opening.js'

/** A place outside of the device that keeps the newest key of a client, and no other. */
export interface KeyHolder extends Pick<BackupMethodModule, 'needs' | 'prepare'> {
  /** @throws {PortalError} when it gives no key, for whatever reason. */
  read(context: StepContext): Promise<string>
  /** Replaces the key. @throws {PortalError} when it may not have. */
  write(key: string, context: StepContext): Promise<void>
}

/** A method that encrypts every backup under a key of its own and gives the key to a holder. */
export function keyHeldMethod({ read, write, ...holder }: KeyHolder): BackupMethodModule {
  return {
    ...holder,
    async seal(text, { runId, context }) {
      const { envelope, key } = await sealWithFreshKey(text, runId)
      return { cipherText: envelope, storeKey: () => write(key, context) }
    },
    async open(cipherText, { context }) {
      return await opening(openWithKey(cipherText, await read(context)))
    },
  }
}
