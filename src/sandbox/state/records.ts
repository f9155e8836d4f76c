import type { BackupMethod, Custody, WalletCurve } from '../../core/state.js'

/** Everything the sandbox knows, as it is written to the data file. */
export interface StateFile {
  readonly version: 1
  readonly clients: readonly ClientRecord[]
  /** Absent in files of before there was Google. */
  readonly googleAccounts?: readonly GoogleAccountRecord[]
}

/** One Portal client: an end user of the app. */
export interface ClientRecord {
  readonly clientId: string
  readonly apiKey: string
  readonly custody: Custody
  /** Leave `backupWithPortalEnabled` out of the client's record, as Portal's documented example does. */
  readonly omitCustodyFlag: boolean
  /** Where the custodian backup shares go; null: the sandbox keeps them itself. */
  readonly webhook: WebhookRecord | null
  session: { readonly ttlMs: number | null; expiresAt: number | null }
  /** Empty until a wallet is generated, then one for each curve. */
  wallets: WalletRecord[]
  /** Oldest first. */
  readonly backupSharePairs: BackupSharePairRecord[]
  /** Every notice, oldest first. */
  readonly told: NoticeRecord[]
  /** Absent until a passkey was asked for. */
  enclave?: EnclaveRecord
}

/** The custodian webhook of a self-managed client. */
export interface WebhookRecord {
  readonly root: string
  readonly secret: string | null
  readonly timeoutMs: number
}

/** The key of one curve. */
export interface WalletRecord {
  readonly id: string
  readonly createdAt: number
  readonly curve: WalletCurve
  readonly publicKey: string
  /** Newest last. An incomplete one waits for the device to say that it keeps its half. */
  signingSharePairs: SigningSharePairRecord[]
}

/** Portal's half of a key that signs. */
export interface SigningSharePairRecord {
  readonly id: string
  readonly createdAt: number
  status: 'incomplete' | 'completed'
  /** Portal's signing share. */
  readonly share: string
}

/** Portal's half of one backup run on one curve. */
export interface BackupSharePairRecord {
  readonly id: string
  readonly runId: string
  readonly method: BackupMethod
  readonly curve: WalletCurve
  readonly createdAt: number
  status: 'incomplete' | 'completed'
  /** The custodian backup share; null where the custodian's webhook keeps it. */
  readonly share: string | null
  /** The encrypted client backup share, in managed custody. */
  cipherText: string | null
}

/** What the enclave keeps of a client: one key, and the passkeys that it is given out to. */
export interface EnclaveRecord {
  /** Oldest first. */
  readonly passkeys: PasskeyRecord[]
  /** The key of the newest client backup shares; null until the first passkey is there. */
  encryptionKey: string | null
}

/** The public half of a passkey. */
export interface PasskeyRecord {
  /** The credential's id, in base64url. */
  readonly id: string
  /** In COSE, as base64url. */
  readonly publicKey: string
  /** How often it was used, as the authenticator counts; 0 where it does not. */
  counter: number
  /** The domain that it was made for, and works for alone. */
  readonly relyingParty: string
}

/** What the app told Portal about a client backup share. */
export interface NoticeRecord {
  readonly at: number
  readonly stored: boolean
  readonly by: 'ids' | 'method'
  readonly method: BackupMethod
}

/** Somebody at the stand-in for Google, with their Drive. */
export interface GoogleAccountRecord {
  readonly email: string
  readonly name: string
  /** The apps that they let into their Drive. */
  readonly allowed: string[]
  /** Oldest first. */
  readonly files: DriveFileRecord[]
}

/** A file that only the app it belongs to finds. */
export interface DriveFileRecord {
  readonly id: string
  readonly app: string
  readonly name: string
  readonly content: string
  readonly createdAt: number
}
