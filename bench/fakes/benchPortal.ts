import type { BackupMethod, Custody, PortalClient, PortalWallet } from 'portal-backup-kit/core'

/** See {@link benchPortal}. */
export interface BenchPortalOptions {
  readonly custody: Custody
  /** How long `backupWallet` takes, in milliseconds. @default 0 */
  readonly takesMs?: number
  /** @default password and passkey */
  readonly methods?: readonly BackupMethod[]
  /** Told as soon as `backupWallet` is called. */
  readonly onBackup?: () => void
}

const statuses = ['Reading share', 'Generating share', 'Encrypting share', 'Storing share', 'Done']
const createdAt = '2030-01-01T00:00:00.000Z'

/**
 * A Portal client that does nothing but take its time. It keeps no record of its calls, so that
 * what grows in a measurement is the kit's.
 */
export function benchPortal(options: BenchPortalOptions): PortalClient {
  const { custody, takesMs = 0, methods = ['PASSWORD', 'PASSKEY'], onBackup } = options
  const curves = ['SECP256K1', 'ED25519'] as const
  const wallet = { id: crypto.randomUUID(), exists: true, onDevice: true, custody, methods, curves }
  let backups: PortalWallet['backups'] = []
  return {
    async ready() {},
    getWallet: async () => ({ ...wallet, backups }),
    async backupWallet({ method, onProgress }) {
      onBackup?.()
      for (const [index, status] of statuses.entries()) {
        const say = () => onProgress?.({ status, done: status === 'Done' })
        if (takesMs === 0) say()
        else setTimeout(say, (index / statuses.length) * takesMs)
      }
      if (takesMs > 0) await pause(takesMs)
      const complete = custody === 'portal'
      backups = curves.map((curve) => ({ method, curve, complete, createdAt }))
      return { cipherText: 'a share '.repeat(500), confirmStored: async () => {} }
    },
    async storedClientBackupShare() {},
    recoverWallet: () => Promise.reject(new Error('Nothing is recovered here.')),
  }
}

/** Lets so many milliseconds pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
