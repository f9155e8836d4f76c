import type { BackupMethod } from 'portal-backup-kit/core'
import { createSmallPortal, type Progress, type SmallPortal } from './smallPortal.js'

interface Configs {
  passwordStorageConfig?: { password: string }
}

/** Called as Portal's guide "Back up a wallet" for the web says, and as strict as its words. */
export class StandInDocumented {
  readonly #portal: SmallPortal
  readonly api

  constructor(portal = createSmallPortal()) {
    this.#portal = portal
    this.api = {
      async storedClientBackupShare(stored: boolean, method: BackupMethod): Promise<void> {
        portal.heard('api.storedClientBackupShare', stored, method)
        await portal.tell(stored, method)
      },
    }
  }

  getClient() {
    return this.#portal.record()
  }

  async backupWallet(
    method: BackupMethod,
    config: Configs = {},
    progress: Progress = () => {},
  ): Promise<string> {
    this.#portal.heard('backupWallet', method, config, progress)
    const password = passwordOf(method, config)
    return (await this.#portal.backUp(method, password, progress)).cipherText
  }

  async recoverWallet(
    cipherText: string,
    method: BackupMethod,
    config: Configs = {},
    progress: Progress = () => {},
  ): Promise<string> {
    this.#portal.heard('recoverWallet', cipherText, method, config, progress)
    const password = passwordOf(method, config)
    return (await this.#portal.recover(method, cipherText, password, progress)).eip155
  }

  async storedClientBackupShare(stored: boolean, method: BackupMethod): Promise<void> {
    this.#portal.heard('storedClientBackupShare', stored, method)
    await this.#portal.tell(stored, method)
  }
}

function passwordOf(method: BackupMethod, config: Configs): string | undefined {
  if (typeof config !== 'object') throw new TypeError('The second argument is the config')
  const password = config.passwordStorageConfig?.password
  if (method === 'PASSWORD' && !password) throw new Error('Password is required')
  return password
}
