import type { WalletCurve } from '../../core/state.js'
import type {
  PortalDialect,
  PortalRecord,
  SdkBackup,
  SdkConfigs,
  SdkProgress,
} from './PortalDialect.js'
import { addressOf, lowerCase, readerOf, storedMethods } from './PortalParts.js'

/** The shape of a `@portal-hq/core` 4.x instance (React Native), as far as the kit uses it. */
export interface CorePortal {
  /** The storages of the app, by lower-case method: what it can run. */
  readonly backup?: object
  readonly api: {
    getClient(): Promise<PortalRecord>
    storedClientBackupShare(stored: boolean, method: never): Promise<unknown>
  }
  isWalletOnDevice?(chainId?: string): Promise<boolean>
  backupWallet(method: never, progress: SdkProgress, configs: SdkConfigs): Promise<SdkBackup>
  recoverWallet(
    cipherText: string,
    method: never,
    progress: SdkProgress,
    configs: SdkConfigs,
  ): Promise<string | { eip155: string; solana?: string }>
}

/** `@portal-hq/core` 4.x: progress before configs, lower-case methods, an upper-case notice. */
export function coreDialect(portal: CorePortal): PortalDialect {
  return {
    methods: () => storedMethods(portal) ?? ['PASSWORD'],
    readRecord: readerOf(portal),
    async holdsShares(curves) {
      if (portal.isWalletOnDevice === undefined) return true
      const held = curves.map((curve) => portal.isWalletOnDevice?.(chainOf[curve]))
      return (await Promise.all(held)).every(Boolean)
    },
    backUp: ({ method, progress, configs }) =>
      portal.backupWallet(lowerCase[method] as never, progress, configs),
    async recover(cipherText, { method, progress, configs }) {
      const word = lowerCase[method] as never
      return addressOf(await portal.recoverWallet(cipherText, word, progress, configs), portal)
    },
    async tell(stored, method) {
      await portal.api.storedClientBackupShare(stored, method as never)
      // Without a network the SDK takes silence for a yes; only a read fails of it.
      await portal.api.getClient()
    },
  }
}

/** Asked about no chain, the SDK is content with the share of one curve. */
const chainOf: Readonly<Record<WalletCurve, string>> = {
  SECP256K1: 'eip155:1',
  ED25519: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
}
