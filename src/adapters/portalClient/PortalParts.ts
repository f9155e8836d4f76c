import type { BackupMethod } from '../../core/state.js'
import type { PortalRecord } from './PortalDialect.js'

/** What instances may have, here or there. */
export interface PortalParts<Notice extends unknown[] = never[]> extends CanBeTold<Notice> {
  /** The storages of the app, by lower-case method. */
  readonly backup?: object
  /** Of the wallet on this device; empty where there is none, a promise in `@portal-hq/core`. */
  readonly address?: unknown
  readonly getClient?: ReadRecord
  readonly api?: { readonly getClient?: ReadRecord } & CanBeTold<Notice>
  readonly mpc?: { readonly getClient?: ReadRecord }
  isWalletOnDevice?(): Promise<boolean>
}

/** What takes the notice that the share is stored, or is not. */
export interface CanBeTold<Notice extends unknown[]> {
  storedClientBackupShare?(...notice: Notice): Promise<unknown>
}

type ReadRecord = () => Promise<PortalRecord>

/**
 * Reads Portal's record wherever the instance has it; undefined where it has none. The early form
 * of the record names no curve: wallets had one.
 */
export function readerOf(portal: PortalParts): ReadRecord | undefined {
  const place = [portal, portal.api, portal.mpc].find((part) => part?.getClient)
  if (place?.getClient === undefined) return undefined
  return async () => {
    const record = (await place.getClient?.()) as PortalRecord
    const wallets = record.wallets ?? (record.address ? [{ curve: 'SECP256K1' }] : [])
    return { ...record, wallets }
  }
}

/** Whether the wallet is here, as far as the instance can tell; if not, the SDK refuses the backup itself. */
export async function isOnDevice(portal: PortalParts): Promise<boolean> {
  if (portal.isWalletOnDevice !== undefined) return portal.isWalletOnDevice()
  return 'address' in portal ? Boolean(await portal.address) : true
}

/** The values of `BackupMethods` in `@portal-hq/core`. */
export const lowerCase = {
  PASSKEY: 'passkey',
  PASSWORD: 'password',
  GDRIVE: 'gdrive',
  ICLOUD: 'icloud',
} as const satisfies Record<BackupMethod, string>

/** The methods that the app gave the instance a storage for; null where it does not say. */
export function storedMethods({ backup }: PortalParts): readonly BackupMethod[] | null {
  if (backup === undefined) return null
  const methods = Object.keys(lowerCase) as BackupMethod[]
  return methods.filter((method) => Boolean(Reflect.get(backup, lowerCase[method])))
}

/**
 * Gives the notice to the first that takes it.
 * @throws {TypeError} where none does: silence would pass for a notice.
 */
export async function tellFirst<Notice extends unknown[]>(
  places: readonly (CanBeTold<Notice> | undefined)[],
  ...notice: Notice
): Promise<void> {
  const place = places.find((part) => part?.storedClientBackupShare)
  if (place?.storedClientBackupShare === undefined) {
    throw new TypeError('This Portal instance has no `storedClientBackupShare`.')
  }
  await place.storedClientBackupShare(...notice)
}

/** What a recovery answered, as one address: the SDKs give a text, or one for each kind of chain. */
export async function addressOf(answer: unknown, portal: PortalParts): Promise<string> {
  if (typeof answer === 'object' && answer !== null && 'eip155' in answer) {
    return String(answer.eip155)
  }
  // In the legacy guides it is a new ciphertext.
  if (typeof answer === 'string' && answer.startsWith('0x')) return answer
  return String((await portal.address) ?? (await readerOf(portal)?.())?.address ?? '')
}
