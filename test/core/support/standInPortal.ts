let instances = 0

/** What a stand-in instance does otherwise than one that works. */
export interface StandInDeeds {
  /** Says that it is ready. @default true */
  readonly ready?: boolean
  /** Cannot start, for this reason. */
  readonly initializationError?: string
  /** Instances of one host share one message bus. @default a host of its own */
  readonly host?: string
  /** Who keeps the share; undefined where Portal's record does not say so. @default true */
  readonly managed?: boolean | undefined
  /** @default two wallets */
  readonly wallets?: readonly string[]
  /** @default true */
  readonly onDevice?: boolean
  /** Whether the wallet has a complete backup by every method. @default false */
  readonly backedUp?: boolean
  getClient?(): Promise<never>
  backupWallet?(): Promise<never>
  recoverWallet?(): Promise<never>
  storageCallback?(): Promise<never>
}

/** What only this wallet's ciphertext is. */
export const standInCipherText = 'stand-in-ciphertext-6f1d'

/** An object of the shape of a `@portal-hq/web` 3.x instance, as its package documents it. */
export function standInPortal(deeds: StandInDeeds = {}) {
  instances += 1
  const { ready = true, onDevice = true, backedUp = false } = deeds
  const { wallets = ['SECP256K1', 'ED25519'], initializationError } = deeds
  const managed = 'managed' in deeds ? deeds.managed : true
  const pairs = ['PASSKEY', 'PASSWORD', 'GDRIVE'].map((backupMethod) => ({
    id: `pair-${backupMethod}`,
    createdAt: '2026-11-03T10:00:00.000Z',
    status: 'completed',
    backupMethod,
  }))
  type Progress = (status: { status: string; done: boolean }) => void
  return {
    host: deeds.host ?? `stand-in-${instances}`,
    passkeyConfig: {},
    gDriveConfig: {},
    onReady(callback: () => void) {
      if (ready && initializationError === undefined) queueMicrotask(callback)
      return () => {}
    },
    onInitializationError(callback: (reason: string) => void) {
      if (initializationError !== undefined) queueMicrotask(() => callback(initializationError))
      return () => {}
    },
    getClient: async () =>
      (await deeds.getClient?.()) ?? {
        id: 'client-1',
        environment: managed === undefined ? {} : { backupWithPortalEnabled: managed },
        wallets: wallets.map((curve) => ({ curve, backupSharePairs: backedUp ? pairs : [] })),
      },
    isWalletOnDevice: async () => onDevice,
    mpc: {
      checkSharesOnDevice: async () => ({ SECP256K1: onDevice, ED25519: onDevice }),
    },
    async backupWallet(_method: never, progress: Progress) {
      progress({ status: 'Reading share', done: false })
      progress({ status: 'Generating share', done: false })
      return (
        (await deeds.backupWallet?.()) ?? {
          cipherText: standInCipherText,
          storageCallback: async () => deeds.storageCallback?.(),
        }
      )
    },
    recoverWallet: async () => (await deeds.recoverWallet?.()) ?? '0xstand-in',
    storedClientBackupShare: async () => undefined,
  }
}
