/**
 * The shape of a `@portal-hq/web` 3.x instance, as far as the kit uses it. Structural, so that the
 * kit never imports an SDK; methods are taken as strings because the SDK's own enum accepts none.
 */
export interface WebPortal {
  readonly host?: string
  readonly passkeyConfig?: unknown
  readonly gDriveConfig?: unknown
  onReady(callback: () => void): () => void
  onInitializationError(callback: (reason: string) => void): () => void
  getClient(): Promise<WebPortalRecord>
  isWalletOnDevice(): Promise<boolean>
  backupWallet(
    method: never,
    progress: (status: { status: string; done: boolean }) => void,
    configs: { passwordStorage?: { password: string } },
  ): Promise<{ cipherText: string; storageCallback?: () => Promise<void> }>
  recoverWallet(
    cipherText: string,
    method: never,
    configs: { passwordStorage?: { password: string } },
    progress: (status: { status: string; done: boolean }) => void,
  ): Promise<string>
  storedClientBackupShare(stored: boolean, method: never): Promise<unknown>
  readonly mpc?: {
    checkSharesOnDevice?(): Promise<{ ED25519?: boolean; SECP256K1?: boolean }>
  }
}

/** What `getClient()` answers, as far as the kit reads it. */
export interface WebPortalRecord {
  readonly id: string
  readonly environment?: { readonly backupWithPortalEnabled?: boolean }
  readonly wallets?: readonly {
    readonly curve: string
    readonly backupSharePairs?: readonly {
      readonly createdAt: string
      readonly status: string
      readonly backupMethod: string
    }[]
  }[]
}

/** Whether a value looks like a `@portal-hq/web` 3.x instance. */
export function isWebPortal(value: unknown): value is WebPortal {
  if (typeof value !== 'object' || value === null) return false
  const instance = value as Record<keyof WebPortal, unknown>
  const methods = [
    'onReady',
    'onInitializationError',
    'getClient',
    'isWalletOnDevice',
    'backupWallet',
    'recoverWallet',
    'storedClientBackupShare',
  ] as const
  return methods.every((name) => typeof instance[name] === 'function')
}
