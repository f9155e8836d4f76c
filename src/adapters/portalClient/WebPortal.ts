import type { BackupMethod } from '../../core/state.js'
import type {
  PortalDialect,
  PortalRecord,
  SdkBackup,
  SdkConfigs,
  SdkProgress,
} from './PortalDialect.js'
import { isOnDevice, readerOf } from './PortalParts.js'

/**
 * The shape of a `@portal-hq/web` instance, as far as the kit uses it. Structural, so that the kit
 * never imports an SDK; methods are taken as `never` because the SDK's own enum takes no literal,
 * though its values are such words.
 */
export interface WebPortal {
  readonly host?: string
  readonly passkeyConfig?: unknown
  readonly gDriveConfig?: unknown
  /** Of the wallet on this device. */
  readonly address?: string
  onReady(callback: () => void): () => void
  onInitializationError(callback: (reason: string) => void): () => void
  getClient(): Promise<PortalRecord>
  /** Since 3.2. */
  isWalletOnDevice?(): Promise<boolean>
  /** Answers with the ciphertext alone before 3.2. */
  backupWallet(method: never, progress: SdkProgress, configs: SdkConfigs): Promise<SdkBackup>
  recoverWallet(
    cipherText: string,
    method: never,
    configs: SdkConfigs,
    progress: SdkProgress,
  ): Promise<string>
  /** Drops the method before 3.2. */
  storedClientBackupShare(stored: boolean, method: never): Promise<unknown>
  readonly mpc?: {
    getClient?(): Promise<PortalRecord>
    checkSharesOnDevice?(): Promise<{ ED25519?: boolean; SECP256K1?: boolean }>
  }
}

/** Whether a value looks like a `@portal-hq/web` instance. */
export function isWebPortal(value: unknown): value is WebPortal {
  if (typeof value !== 'object' || value === null) return false
  const instance = value as Record<keyof WebPortal, unknown>
  const methods = [
    'onReady',
    'onInitializationError',
    'getClient',
    'backupWallet',
    'recoverWallet',
    'storedClientBackupShare',
  ] as const
  return methods.every((name) => typeof instance[name] === 'function')
}

/**
 * `@portal-hq/web`: progress before configs to back up, and after them to recover. Versions before
 * 3.2 are called in the same way, down to the notice, which passes its first argument on and drops
 * the second; their record has no share pairs, and their address says what the device holds.
 */
export function webDialect(portal: WebPortal): PortalDialect {
  return {
    methods() {
      const methods: BackupMethod[] = ['PASSWORD']
      if (portal.passkeyConfig) methods.unshift('PASSKEY')
      if (portal.gDriveConfig) methods.push('GDRIVE')
      return methods
    },
    readRecord: readerOf(portal),
    // The SDK's own `isWalletOnDevice()` wants both curves, also of a wallet that has only one.
    async holdsShares(curves) {
      const held = await portal.mpc?.checkSharesOnDevice?.()
      return held ? curves.every((curve) => held[curve] === true) : isOnDevice(portal)
    },
    backUp: ({ method, progress, configs }) =>
      portal.backupWallet(method as never, progress, configs),
    recover: (cipherText, { method, progress, configs }) =>
      portal.recoverWallet(cipherText, method as never, configs, progress),
    tell: (stored, method) => portal.storedClientBackupShare(stored, method as never),
  }
}
