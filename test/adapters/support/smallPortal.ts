import type { BackupMethod, Custody } from 'portal-backup-kit/core'
import { createFakePortal, type FakePortal } from 'portal-backup-kit/testing'

/** What every SDK calls with each step. */
export type Progress = (status: { status: string; done: boolean }) => unknown

/** What Portal keeps behind every stand-in of an SDK: wallet, share pairs and ciphertexts. */
export interface SmallPortal {
  readonly fake: FakePortal
  /** The SDK calls that were made, oldest first, with exactly their arguments. */
  readonly calls: readonly (readonly unknown[])[]
  /** Notes a call as it is now: the kit takes a password out of the arguments when the call ends. */
  heard(...call: unknown[]): void
  backUp(
    method: BackupMethod,
    password: string | undefined,
    progress: Progress,
  ): Promise<MadeBackup>
  recover(
    method: BackupMethod,
    cipherText: string,
    password: string | undefined,
    progress: Progress,
  ): Promise<{ eip155: string; solana: string }>
  /** A notice that names no method means the newest run. */
  tell(stored: boolean, method?: string): Promise<void>
  /** What `GET /api/v3/clients/me` answers. */
  record(): Promise<SmallRecord>
  /** The form that it had before wallets had curves. */
  earlyRecord(): Promise<{ id: string; address: string; backupStatus: string | null }>
}

interface MadeBackup {
  readonly cipherText: string
  readonly confirm: () => Promise<void>
}

export interface SmallRecord {
  readonly id: string
  readonly environment: { readonly backupWithPortalEnabled: boolean }
  readonly wallets: {
    readonly curve: string
    readonly backupSharePairs: {
      readonly id: string
      readonly createdAt: string
      readonly status: 'completed' | 'incomplete'
      readonly backupMethod: string
    }[]
  }[]
}

/** Makes a Portal with one wallet, on this device. */
export function createSmallPortal(custody: Custody = 'self'): SmallPortal {
  const fake = createFakePortal({ custody, methods: ['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD'] })
  const calls: unknown[][] = []
  const newestMethod = () => fake.inspect().sharePairs.at(-1)?.method ?? 'UNKNOWN'
  return {
    fake,
    calls,
    heard(...call) {
      calls.push(call.map((part) => (typeof part === 'object' ? structuredClone(part) : part)))
    },
    async backUp(method, password, progress) {
      const onProgress = (status: Parameters<Progress>[0]) => void progress(status)
      const request = { method, ...(password !== undefined && { password }), onProgress }
      const { cipherText, confirmStored } = await fake.backupWallet(request)
      return { cipherText, confirm: async () => confirmStored?.() }
    },
    async recover(method, cipherText, password, progress) {
      const onProgress = (status: Parameters<Progress>[0]) => void progress(status)
      const more = { ...(password !== undefined && { password }), onProgress }
      await fake.recoverWallet({ method, cipherText, ...more })
      const { addresses } = fake.inspect()
      return { eip155: addresses?.eip155 ?? '', solana: addresses?.solana ?? '' }
    },
    tell: (stored, method = newestMethod()) =>
      fake.storedClientBackupShare(stored, method as BackupMethod),
    async record() {
      const { id, curves = [] } = await fake.getWallet()
      const { sharePairs } = fake.inspect()
      return {
        id,
        environment: { backupWithPortalEnabled: custody === 'portal' },
        wallets: curves.map((curve) => ({
          curve,
          backupSharePairs: sharePairs
            .filter((pair) => pair.curve === curve)
            .map(({ id: pairId, createdAt, status, method }) => ({
              id: pairId,
              createdAt: new Date(createdAt).toISOString(),
              status,
              backupMethod: method,
            })),
        })),
      }
    },
    async earlyRecord() {
      const { id } = await fake.getWallet()
      const { addresses, sharePairs } = fake.inspect()
      const done = sharePairs.at(-1)?.status === 'completed'
      const backupStatus = done ? 'STORED_CLIENT_BACKUP_SHARE' : null
      return { id, address: addresses?.eip155 ?? '', backupStatus }
    },
  }
}

/** What the SDKs reject with for themselves. */
export function sdkError(code: string | number, message: string): Error {
  return Object.assign(new Error(message), { code })
}
