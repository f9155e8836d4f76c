import type { BackupMethod } from '../core/state.js'
import type { CustodianShare } from '../core/wire/custodianShare.js'

/** Whose share it is, as the path says: a user of the app, or a Portal client. */
export interface ShareOwner {
  readonly kind: 'user' | 'client'
  readonly id: string
}

/** A client backup share to be stored. */
export interface NewShare {
  readonly owner: ShareOwner
  readonly method: BackupMethod
  /** Opaque: kept and handed back to the last character. */
  readonly cipherText: string
  /** `sha-256:` and the unpadded base64url of the SHA-256 of the UTF-8 ciphertext. */
  readonly digest: string
  /** Names the run that made the share; it is the same in every try of one run. */
  readonly idempotencyKey: string
}

/** A client backup share as it was stored. */
export interface StoredShare {
  readonly method: BackupMethod
  readonly cipherText: string
  readonly digest: string
  /** When the run first arrived, by the store's clock. */
  readonly storedAt: Date
}

/**
 * Where the server keeps shares. Nothing in it is ever changed or removed: a new share stands
 * beside the one before it. Every method is safe to call from many requests at once. A rejection
 * means that the outcome is not known; its message holds no share.
 */
export interface ServerShareStore {
  /**
   * Stores a share and resolves once it is durable.
   *
   * - `stored`: it is now the newest of its owner and method.
   * - `repeated`: the owner has this very share under this key already. Nothing changes, the order
   *   neither: a late repeat of an older run does not become the newest.
   * - `key-reused`: the owner's key belongs to another ciphertext or method. Nothing is stored.
   */
  putShare(share: NewShare): Promise<'stored' | 'repeated' | 'key-reused'>
  /** The share whose idempotency key arrived last for this owner and method; null where there is none. */
  newestShare(owner: ShareOwner, method: BackupMethod): Promise<StoredShare | null>
  /**
   * Keeps a custodian backup share and resolves once it is durable. The same share of the same pair
   * is kept once; where no pair is named, the same share of the client is.
   */
  addCustodianShare(share: CustodianShare): Promise<void>
  /** Every custodian backup share of a client, as received, oldest first. */
  custodianShares(clientId: string): Promise<readonly string[]>
}
