import type { BackupMethod } from 'portal-backup-kit/core'
import { createSmallPortal, type Progress, type SmallPortal, sdkError } from './smallPortal.js'

type Word = 'custom' | 'firebase' | 'gdrive' | 'password' | 'passkey' | 'unknown' | 'icloud'
type Notice = 'CUSTOM' | 'GDRIVE' | 'ICLOUD' | 'PASSKEY' | 'PASSWORD' | 'FIREBASE' | 'UNKNOWN'

interface Configs {
  passwordStorage?: { password: string }
}

const notices: readonly string[] = ['GDRIVE', 'ICLOUD', 'PASSKEY', 'PASSWORD', 'UNKNOWN']

/**
 * Called as `@portal-hq/core` 4.9.0 is, and as strict: see its `src/mpc/index.ts`. Like it, it waits
 * for each progress callback, wraps what it does not know, and sets its guard a moment too late.
 */
export class StandInCore {
  readonly backup: { readonly [word in Word]?: object }
  readonly api
  /** Without a network its requests resolve with nothing, since it looks for a status of 300 or more. */
  online = true
  readonly #portal: SmallPortal
  #modifying = false

  constructor(portal = createSmallPortal(), backup: StandInCore['backup'] = everyStorage) {
    this.#portal = portal
    this.backup = backup
    this.api = {
      getClient: async (_traceId?: string) => {
        if (!this.online) throw new Error('[PortalApi] Client not found')
        return portal.record()
      },
      storedClientBackupShare: async (
        success: boolean,
        method: Notice = 'UNKNOWN',
      ): Promise<void> => {
        if (!this.online) return
        portal.heard('api.storedClientBackupShare', success, method)
        if (!notices.includes(method)) throw sdkError('400', '400 - Bad Request: backupMethod')
        await portal.tell(success, method === 'UNKNOWN' ? undefined : method)
      },
    }
  }

  async backupWallet(
    method: Word,
    progress: Progress = () => {},
    backupConfig: Configs = {},
    _traceId?: string,
  ): Promise<string> {
    this.#portal.heard('backupWallet', method, progress, backupConfig)
    return this.#modify(async () => {
      if (!this.backup[method])
        throw mpcError('UNSUPPORTED_STORAGE_METHOD', `Unsupported storage method ${method}`)
      await progress({ status: 'Reading share', done: false })
      try {
        const password = passwordOf(method, backupConfig)
        const upper = method.toUpperCase() as BackupMethod
        const statuses: Parameters<Progress>[0][] = []
        const made = await this.#portal.backUp(upper, password, (status) => statuses.push(status))
        for (const status of statuses) await progress(status)
        return made.cipherText
      } catch (error) {
        throw wrapped('backup', error)
      }
    })
  }

  async recoverWallet(
    cipherText = '',
    method: Word,
    progress: Progress = () => {},
    backupConfig: Configs = {},
    _traceId?: string,
  ): Promise<{ eip155: string; solana?: string }> {
    this.#portal.heard('recoverWallet', cipherText, method, progress, backupConfig)
    return this.#modify(async () => {
      const password = passwordOf(method, backupConfig)
      await progress({ status: 'Recovering signing share', done: false })
      const upper = method.toUpperCase() as BackupMethod
      return this.#portal.recover(upper, cipherText, password, () => {})
    })
  }

  async isWalletOnDevice(chainId?: string): Promise<boolean> {
    this.#portal.heard('isWalletOnDevice', chainId)
    return true
  }

  async #modify<T>(work: () => Promise<T>): Promise<T> {
    if (this.#modifying) {
      throw mpcError(
        'WALLET_MODIFICATION_ALREADY_IN_PROGRESS',
        'Wallet modification already in progress',
      )
    }
    await this.api.getClient()
    this.#modifying = true
    try {
      return await work()
    } finally {
      this.#modifying = false
    }
  }
}

const everyStorage = { passkey: {}, password: {}, gdrive: {}, icloud: {}, custom: {} }

function passwordOf(method: Word, { passwordStorage }: Configs): string | undefined {
  if (method !== 'password') return undefined
  if (!passwordStorage?.password || passwordStorage.password.trim() === '') {
    throw mpcError(
      'PASSWORD_REQUIRED',
      'Password is required in backupConfig for password storage.',
    )
  }
  return passwordStorage.password
}

function mpcError(code: string, text: string): Error {
  return Object.assign(sdkError(code, `[PortalMpc] ${text}`), { id: code })
}

/** Only what the native module says keeps its shape: it has a number. */
function wrapped(operation: string, error: unknown): unknown {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (typeof code === 'number') return error
  return mpcError('UNEXPECTED_ERROR', `Unexpected error on ${operation}: ${error}`)
}
