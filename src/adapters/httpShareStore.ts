import type { ShareStore } from '../core/ports.js'
import type { BackupMethod } from '../core/state.js'
import { encodeClientBackup } from '../core/wire/clientBackup.js'
import { encodeContentDigest } from '../core/wire/contentDigest.js'
import { encodeUserBackupShare } from '../core/wire/userBackupShare.js'
import {
  isNothingStored,
  isSuccess,
  putFailureOf,
  receiptOf,
  storedShareOf,
  unknownOutcome,
} from './shareStoreAnswers.js'
import { sendRequest } from './shareStoreRequest.js'

/** Which of the documented endpoints the server speaks. */
export type ShareStoreFormat =
  /** `PUT …/user-backup-shares` with `{ backupMethod, cipherText }`: what `createBackupServer` prefers. */
  | 'put'
  /** `POST` with the same body, as in Portal's guides. */
  | 'post'
  /** `POST /clients/:clientId/backup` with `{ backupShare }`, as in Portal's older guides. */
  | 'client-backup'

/** How to reach the app's own server. */
export interface HttpShareStoreOptions {
  /**
   * Where the shares of this wallet live: the same address for `PUT`/`POST` and `GET`. Encode the id:
   * `encodeURIComponent(walletId)`.
   */
  url(method: BackupMethod, walletId: string): string | URL
  /** Sent with every request; a function is asked each time, so that a token can be fresh. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** @default 'same-origin' */
  readonly credentials?: RequestCredentials
  /** @default The platform's `fetch`. */
  readonly fetch?: typeof fetch
  /** Limit of one request with its whole answer, in milliseconds. @default 20000 */
  readonly timeoutMs?: number
  /** @default 'put' */
  readonly format?: ShareStoreFormat
}

/**
 * Keeps client backup shares on the app's own server. The engine's run id goes along as
 * `Idempotency-Key`, and the body's hash as `Content-Digest` (RFC 9530).
 *
 * A share counts as stored where the server confirms its digest, or gives the share back. `put`
 * rejects with `ShareRefused` only for a problem of `createBackupServer` that refuses the share. An
 * answer that no share server gives (3xx, 404, 405, 415, 422 and other 4xx without such a problem,
 * 501) rejects with a `ShareStoreError` whose `code` is `STORE_MISCONFIGURED`; everything else leaves
 * the outcome open. All of it is in docs/server.md, "Which answers count".
 * @example
 * httpShareStore({ url: (method, walletId) => `/api/users/${encodeURIComponent(walletId)}/user-backup-shares` })
 */
export function httpShareStore(options: HttpShareStoreOptions): ShareStore {
  const format = options.format ?? 'put'
  const store: ShareStore = {
    async put(share, { signal }) {
      const encode = format === 'client-backup' ? encodeClientBackup : encodeUserBackupShare
      const body = encode({ backupMethod: share.method, cipherText: share.cipherText })
      const url = options.url(share.method, share.walletId)
      const answer = await sendRequest(options, url, signal, {
        method: format === 'put' ? 'PUT' : 'POST',
        body,
        headers: {
          'Content-Type': 'application/json',
          'Content-Digest': await encodeContentDigest(new TextEncoder().encode(body)),
          'Idempotency-Key': share.runId,
        },
      })
      if (!isSuccess(answer)) throw putFailureOf(answer)
      const receipt = receiptOf(answer)
      if (receipt === share.digest) return
      // Servers of other makers answer `OK`, and so do pages that know nothing of shares.
      if (receipt === null && (await store.has(share, { signal }).catch(() => false))) return
      throw unknownOutcome()
    },
    async has(key, { signal }) {
      const url = withQuery(options.url(key.method, key.walletId), {
        backupMethod: key.method,
        digest: key.digest,
      })
      const answer = await sendRequest(options, url, signal)
      // A server that does not know the digest parameter answers with the newest share itself.
      return !isNothingStored(answer) && (await storedShareOf(answer)).digest === key.digest
    },
    async get({ walletId, method }, { signal }) {
      const url = withQuery(options.url(method, walletId), { backupMethod: method })
      const answer = await sendRequest(options, url, signal)
      if (isNothingStored(answer)) return null
      const { cipherText } = await storedShareOf(answer)
      if (cipherText === null) throw unknownOutcome()
      return { cipherText }
    },
  }
  return store
}

/** By text: outside of a page a relative address has no base. What follows `#` is never sent. */
function withQuery(url: string | URL, query: Record<string, string>): string {
  const [sent = ''] = String(url).split('#')
  const [address = ''] = sent.split('?')
  const search = new URLSearchParams(sent.slice(address.length))
  for (const [name, value] of Object.entries(query)) search.set(name, value)
  return `${address}?${search}`
}
