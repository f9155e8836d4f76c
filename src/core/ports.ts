import type { JournalEntry } from './journal.js'
import type { BackupMethod, Custody, WalletCurve } from './state.js'

/** A step of an SDK operation, as the SDKs say it: `Reading share`, … `Done`. */
export interface PortalProgress {
  readonly status: string
  /** The SDK's own mark. It precedes the result and does not mean success. */
  readonly done: boolean
}

/** What Portal says about one wallet and the share pairs that back it up. */
export interface PortalWallet {
  /** The Portal client id. */
  readonly id: string
  /** Whether a wallet was ever made for this client. */
  readonly exists: boolean
  /** Whether this device holds the signing shares of every curve. */
  readonly onDevice: boolean
  /** Who keeps the client backup share (`environment.backupWithPortalEnabled`). */
  readonly custody: Custody
  /** What this SDK on this platform can run. */
  readonly methods: readonly BackupMethod[]
  /** One record a share pair. `method` is an open string: wallets may be backed up elsewhere by methods unknown here. */
  readonly backups: readonly PortalBackup[]
  /** The wallet's address, the EVM one where it has several; null or absent where it is not known. */
  readonly address?: string | null
  /** The curves the wallet has keys on. Without it, the curves seen in `backups`. */
  readonly curves?: readonly WalletCurve[]
}

/** One backup share pair. */
export interface PortalBackup {
  readonly method: string
  readonly curve: WalletCurve
  /** Portal knows that the client backup share of this pair is stored. */
  readonly complete: boolean
  /** ISO 8601, by Portal's clock. */
  readonly createdAt: string
}

/** What to back up with. */
export interface BackupRequest {
  readonly method: BackupMethod
  /** Only for method `PASSWORD`; already normalised and accepted by the policy. */
  readonly password?: string
  onProgress?(status: PortalProgress): void
}

/** What a backup made. */
export interface BackupResult {
  /** The encrypted client backup share. Opaque; never in a state, event or error. */
  readonly cipherText: string
  /** Tells Portal that exactly this run's share pairs are stored. Lost when the page goes. */
  confirmStored?(): Promise<void>
}

/** What to recover with. */
export interface RecoverRequest {
  readonly method: BackupMethod
  /** The stored client backup share; empty in Portal-managed custody. */
  readonly cipherText: string
  readonly password?: string
  onProgress?(status: PortalProgress): void
}

/** The thin Portal client: all that the engine asks of an SDK. */
export interface PortalClient {
  /** Resolves once calls are safe. Rejects when the SDK cannot start. */
  ready(options?: { signal?: AbortSignal }): Promise<void>
  /** One read of Portal's record; the caller caches it. */
  getWallet(): Promise<PortalWallet>
  backupWallet(request: BackupRequest): Promise<BackupResult>
  /** Tells Portal, by method, whether the client backup share was stored. */
  storedClientBackupShare(stored: boolean, method: BackupMethod): Promise<void>
  recoverWallet(request: RecoverRequest): Promise<{ address: string }>
}

/** Names exactly one client backup share. */
export interface ShareKey {
  readonly walletId: string
  readonly method: BackupMethod
  /** `sha-256:` and the base64url (no padding) of the SHA-256 of the UTF-8 ciphertext. */
  readonly digest: string
}

/** An encrypted client backup share on its way to the store. */
export interface ClientBackupShare extends ShareKey {
  readonly cipherText: string
  /** The idempotency key: the same in every try of one run. */
  readonly runId: string
}

/** The app's own keeper of client backup shares, in self-managed custody. */
export interface ShareStore {
  /**
   * Stores the share and resolves only when it is durable. Taking the same run twice stores it once.
   * @throws {ShareRefused} when the share is definitely not stored and trying again cannot help;
   * every other rejection is an unknown outcome. A {@link ShareStoreError} tells the engine more.
   */
  put(share: ClientBackupShare, options: { signal: AbortSignal }): Promise<void>
  /** Is exactly this share the stored one? */
  has(key: ShareKey, options: { signal: AbortSignal }): Promise<boolean>
  get(
    key: { walletId: string; method: BackupMethod },
    options: { signal: AbortSignal },
  ): Promise<{ cipherText: string } | null>
}

/** Remembers an unfinished run for the next page. Entries survive the page; a password is never in one. */
export interface BackupJournal {
  /** What is kept for this wallet, in any version; null or undefined where there is nothing. */
  read(walletId: string): Promise<unknown>
  /** Resolves once the entry is durable. */
  write(walletId: string, entry: JournalEntry): Promise<void>
  clear(walletId: string): Promise<void>
}

/** One run a wallet, across all tabs of a browser. */
export interface RunLock {
  /** Resolves at once: with the function that releases it, or with null where another tab holds it. */
  tryAcquire(name: string): Promise<(() => void) | null>
}

/** Time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms`; rejects when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Whether there is a network to try on. */
export interface Connectivity {
  isOnline(): boolean
  /** Resolves once there is a network; rejects when the signal aborts first. */
  whenOnline(signal: AbortSignal): Promise<void>
}

/** What a run needs of the platform's cryptography. React Native has no WebCrypto: bring this there. */
export interface RunCrypto {
  /** Names a ciphertext: `sha-256:` and the unpadded base64url of the SHA-256 of its UTF-8 bytes. */
  digest(cipherText: string): Promise<string>
  /** A new run id: unguessable and unique, as a random UUID is (RFC 9562, version 4). */
  randomId(): string
}
