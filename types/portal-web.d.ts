/**
 * The part of `@portal-hq/web` 3.4.1 that the demo and the tests use. The package publishes its own
 * TypeScript source as types, which a strict consumer would have to type-check as its own code.
 */
declare module '@portal-hq/web' {
  export enum BackupMethods {
    gdrive = 'GDRIVE',
    password = 'PASSWORD',
    passkey = 'PASSKEY',
    unknown = 'UNKNOWN',
  }
  export enum PortalCurve {
    ED25519 = 'ED25519',
    SECP256K1 = 'SECP256K1',
  }
  export interface MpcStatus {
    status: string
    done: boolean
  }
  export type ProgressCallback = (status: MpcStatus) => void | Promise<void>
  export interface BackupConfigs {
    passwordStorage?: { password: string }
  }
  export interface PortalOptions {
    rpcConfig: Record<string, string>
    apiKey?: string
    authToken?: string
    authUrl?: string
    autoApprove?: boolean
    gdrive?: { clientId: string }
    passkey?: { relyingParty?: string; relyingPartyOrigins?: string[]; webAuthnHost?: string }
    host?: string
    mpcHost?: string
    mpcVersion?: string
    chainId?: string
  }
  export interface ClientResponse {
    id: string
    environment: { id: string; name: string; backupWithPortalEnabled?: boolean }
    metadata: { namespaces: Record<string, { address: string; curve: PortalCurve } | undefined> }
    wallets: {
      id: string
      curve: PortalCurve
      publicKey: string
      backupSharePairs: {
        id: string
        createdAt: string
        status: 'completed' | 'incomplete'
        backupMethod: string
      }[]
    }[]
  }
  export default class Portal {
    constructor(options: PortalOptions)
    readonly ready: boolean
    readonly address?: string
    readonly host: string
    readonly passkeyConfig?: object
    readonly gDriveConfig?: object
    readonly mpc: {
      setBackupStatus(status: string, ids: string[]): Promise<boolean>
      checkSharesOnDevice(): Promise<{ ED25519: boolean; SECP256K1: boolean }>
    }
    onReady(callback: () => void | Promise<void>): () => void
    onInitializationError(callback: (reason: string) => void | Promise<void>): () => void
    createWallet(progress?: ProgressCallback): Promise<string>
    backupWallet(
      method: BackupMethods,
      progress?: ProgressCallback,
      configs?: BackupConfigs,
    ): Promise<{ cipherText: string; storageCallback: () => Promise<void> }>
    recoverWallet(
      cipherText: string,
      method: BackupMethods,
      configs?: BackupConfigs,
      progress?: ProgressCallback,
    ): Promise<string>
    storedClientBackupShare(success: boolean, method: BackupMethods): Promise<void>
    getClient(): Promise<ClientResponse>
    doesWalletExist(chainId?: string): Promise<boolean>
    isWalletOnDevice(chainId?: string): Promise<boolean>
    isWalletBackedUp(chainId?: string): Promise<boolean>
    availableRecoveryMethods(chainId?: string): Promise<BackupMethods[]>
    clearLocalWallet(): Promise<boolean>
    rawSign(curve: PortalCurve, param: string): Promise<string>
    getEip155Address(): Promise<string>
    getSolanaAddress(): Promise<string>
  }
}
