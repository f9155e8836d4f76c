import type { BackupMethod, WalletCurve } from '../../core/state.js'

/** How one generation of SDKs is spoken to: all that differs between them. */
export interface PortalDialect {
  /** What the instance can run here. */
  methods(): readonly BackupMethod[]
  /** Portal's record of the client; undefined where the instance cannot read it. */
  readonly readRecord: (() => Promise<PortalRecord>) | undefined
  /** Whether this device holds the signing shares of these curves. */
  holdsShares(curves: readonly WalletCurve[]): Promise<boolean>
  backUp(request: SdkRequest): Promise<SdkBackup>
  /** @returns the address of the wallet. */
  recover(cipherText: string, request: SdkRequest): Promise<string>
  /** The notice by method. */
  tell(stored: boolean, method: BackupMethod): Promise<unknown>
}

/** What every SDK wants to know of an operation, each in its own order. */
export interface SdkRequest {
  readonly method: BackupMethod
  /** Neither throws nor answers: the web SDK would show the one, the core SDK wait for the other. */
  readonly progress: SdkProgress
  readonly configs: SdkConfigs
}

/** What the SDKs call with each step of an operation. */
export type SdkProgress = (status: { status: string; done: boolean }) => void

/** What the SDKs take a password in. */
export interface SdkConfigs {
  readonly passwordStorage?: { readonly password: string }
}

/** What a backup answers with: the ciphertext alone in all but the newest SDKs. */
export type SdkBackup = string | { cipherText: string; storageCallback?: () => Promise<void> }

/**
 * Portal's record of a client, as far as the kit reads it: what `GET /api/v3/clients/me` and the
 * SDKs' `getClient()` answer.
 */
export interface PortalRecord {
  readonly id: string
  readonly environment?: { readonly backupWithPortalEnabled?: boolean }
  /** One a curve. The early form of the record has only the `address`. */
  readonly wallets?: readonly {
    readonly curve: string
    readonly backupSharePairs?: readonly {
      readonly createdAt: string
      readonly status: string
      readonly backupMethod: string
    }[]
  }[]
  readonly address?: string | null
  /** By kind of chain, as `eip155` and `solana`. */
  readonly metadata?: {
    readonly namespaces?: Readonly<Record<string, { readonly address?: string } | undefined>>
  }
}
