import type { BackupMethod } from 'portal-backup-kit/core'
import { createSmallPortal, type Progress, type SmallPortal, sdkError } from './smallPortal.js'

interface Configs {
  passwordStorage?: { password: string }
}

/** Called as `@portal-hq/web` 0.0.8 is, and as strict: see its `src/index.ts`. */
export class StandInEarlyWeb {
  readonly host = `early-${crypto.randomUUID()}`
  readonly gDriveConfig = { clientId: 'client' }
  readonly address: string
  readonly #portal: SmallPortal

  constructor(portal = createSmallPortal()) {
    this.#portal = portal
    this.address = portal.fake.inspect().addresses?.eip155 ?? ''
  }

  onReady(callback: () => void): () => void {
    queueMicrotask(callback)
    return () => {}
  }

  onInitializationError(_callback: (reason: string) => void): () => void {
    return () => {}
  }

  getClient() {
    return this.#portal.earlyRecord()
  }

  async backupWallet(
    method: BackupMethod,
    progress: Progress = () => {},
    configs: Configs = {},
  ): Promise<string> {
    this.#portal.heard('backupWallet', method, progress, configs)
    return (await makeBackup(this.#portal, method, progress, configs)).cipherText
  }

  async recoverWallet(
    cipherText: string,
    method: BackupMethod,
    configs: Configs,
    progress: Progress = () => {},
  ): Promise<string> {
    this.#portal.heard('recoverWallet', cipherText, method, configs, progress)
    const { password } = configs.passwordStorage ?? {}
    return (await this.#portal.recover(method, cipherText, password, progress)).eip155
  }

  async storedClientBackupShare(status: boolean): Promise<void> {
    this.#portal.heard('storedClientBackupShare', status)
    await this.#portal.tell(status)
  }
}

/** Called as `@portal-hq/web` 3.4.1 is, and as strict: see its `src/index.ts`. */
export class StandInWeb {
  readonly host = `web-${crypto.randomUUID()}`
  readonly passkeyConfig = {}
  readonly gDriveConfig = { clientId: 'client' }
  readonly mpc = {
    checkSharesOnDevice: async () => ({ ED25519: true, SECP256K1: true }),
  }
  readonly #portal: SmallPortal

  constructor(portal = createSmallPortal()) {
    this.#portal = portal
  }

  onReady(callback: () => void): () => void {
    callback()
    return () => {}
  }

  onInitializationError(_callback: (reason: string) => void): () => void {
    return () => {}
  }

  getClient() {
    return this.#portal.record()
  }

  async isWalletOnDevice(): Promise<boolean> {
    return true
  }

  async backupWallet(
    method: BackupMethod,
    progress: Progress = () => {},
    configs: Configs = {},
  ): Promise<{ cipherText: string; storageCallback: () => Promise<void> }> {
    this.#portal.heard('backupWallet', method, progress, configs)
    const { cipherText, confirm } = await makeBackup(this.#portal, method, progress, configs)
    return { cipherText, storageCallback: confirm }
  }

  async recoverWallet(
    cipherText: string,
    method: BackupMethod,
    configs: Configs = {},
    progress: Progress = () => {},
  ): Promise<string> {
    this.#portal.heard('recoverWallet', cipherText, method, configs, progress)
    const { password } = configs.passwordStorage ?? {}
    return (await this.#portal.recover(method, cipherText, password, progress)).eip155
  }

  async storedClientBackupShare(success: boolean, method: BackupMethod): Promise<void> {
    this.#portal.heard('storedClientBackupShare', success, method)
    if (method === undefined) throw sdkError(201, 'The method is missing')
    await this.#portal.tell(success, method)
  }
}

/** The frame takes upper-case words, and the SDK checks the configs of a password alone. */
function makeBackup(
  portal: SmallPortal,
  method: BackupMethod,
  progress: Progress,
  configs: Configs,
) {
  if (!['PASSKEY', 'PASSWORD', 'GDRIVE'].includes(method)) throw sdkError(310, 'No such method')
  const { passwordStorage } = configs
  if (method === 'PASSWORD' && !passwordStorage) {
    throw new Error('Password storage config is required')
  }
  if (typeof progress !== 'function') throw new TypeError('progress is not a function')
  return portal.backUp(method, passwordStorage?.password, progress)
}
