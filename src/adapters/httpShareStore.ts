import { digestOf } from '../core/digest.js'
import { ShareRefused, ShareStoreError } from '../core/errors.js'
import type { ShareStore } from '../core/ports.js'
import type { BackupMethod } from '../core/state.js'
import { encodeClientBackup } from '../core/wire/clientBackup.js'
import { encodeContentDigest } from '../core/wire/contentDigest.js'
import { parseStoredCipherText, parseStoredDigest } from '../core/wire/storedShare.js'
import { encodeUserBackupShare } from '../core/wire/userBackupShare.js'

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
  /** Where the shares of this wallet live: the same address for `PUT`/`POST` and `GET`. */
  url(method: BackupMethod, walletId: string): string | URL
  /** Sent with every request; a function is asked each time, so that a token can be fresh. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** @default 'same-origin' */
  readonly credentials?: RequestCredentials
  /** @default The platform's `fetch`. */
  readonly fetch?: typeof fetch
  /** Limit of one request, in milliseconds. @default 20000 */
  readonly timeoutMs?: number
  /** @default 'put' */
  readonly format?: ShareStoreFormat
}

/**
 * Keeps client backup shares on the app's own server. The engine's run id goes along as
 * `Idempotency-Key`, and the body's hash as `Content-Digest` (RFC 9530).
 * @example
 * httpShareStore({ url: (method, walletId) => `/api/users/${walletId}/user-backup-shares` })
 */
export function httpShareStore(options: HttpShareStoreOptions): ShareStore {
  const format = options.format ?? 'put'
  return {
    async put(share, { signal }) {
      const encode = format === 'client-backup' ? encodeClientBackup : encodeUserBackupShare
      const body = encode({ backupMethod: share.method, cipherText: share.cipherText })
      const response = await send(options, options.url(share.method, share.walletId), signal, {
        method: format === 'put' ? 'PUT' : 'POST',
        body,
        headers: {
          'Content-Type': 'application/json',
          'Content-Digest': await encodeContentDigest(new TextEncoder().encode(body)),
          'Idempotency-Key': share.runId,
        },
      })
      if (!response.ok) throw refusalOf(response)
      await expectReceipt(response, share.digest)
    },
    async has(key, { signal }) {
      const url = withQuery(options.url(key.method, key.walletId), {
        backupMethod: key.method,
        digest: key.digest,
      })
      const response = await send(options, url, signal)
      if (response.status === 404) return false
      const body = await jsonOf(response)
      // A server that knows nothing of the digest parameter answers with the newest share itself.
      return (
        (parseStoredDigest(body) ?? (await digestOf(parseStoredCipherText(body)))) === key.digest
      )
    },
    async get({ walletId, method }, { signal }) {
      const url = withQuery(options.url(method, walletId), { backupMethod: method })
      const response = await send(options, url, signal)
      if (response.status === 404) return null
      return { cipherText: parseStoredCipherText(await jsonOf(response)) }
    },
  }
}

async function send(
  options: HttpShareStoreOptions,
  url: string | URL,
  signal: AbortSignal,
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const given = typeof options.headers === 'function' ? await options.headers() : options.headers
  const headers = new Headers(given)
  headers.set('Accept', 'application/json')
  for (const [name, value] of Object.entries(init.headers ?? {})) headers.set(name, value)
  const limit = limitedSignal(signal, options.timeoutMs ?? 20_000)
  try {
    const send = options.fetch ?? globalThis.fetch
    return await send(url, {
      ...init,
      headers,
      credentials: options.credentials ?? 'same-origin',
      cache: 'no-store',
      // A redirect ends at a sign-in page, which answers 200 and stores nothing.
      redirect: 'error',
      signal: limit.signal,
    })
  } catch (cause) {
    throw new ShareStoreError('The share store could not be reached.', { cause })
  } finally {
    limit.stop()
  }
}

/** A failed `put`: a definite no, or an outcome that another try may settle. */
function refusalOf(response: Response): Error {
  const { status } = response
  const passing = [401, 403, 408, 409, 421, 423, 425, 429]
  if (status >= 400 && status < 500 && !passing.includes(status)) {
    return new ShareRefused(`The share store refused the client backup share (${status}).`)
  }
  return unsettled(response)
}

function unsettled(response: Response): ShareStoreError {
  const retryAfterMs = retryAfterOf(response)
  return new ShareStoreError(`The share store answered ${response.status}.`, {
    status: response.status,
    ...(retryAfterMs !== null && { retryAfterMs }),
  })
}

/** A 2xx counts as stored unless what comes with it says otherwise. */
async function expectReceipt(response: Response, digest: string): Promise<void> {
  const type = response.headers.get('Content-Type') ?? ''
  if (type.includes('html')) throw unsettled(response)
  if (!type.includes('json')) return
  const stored = parseStoredDigest(await response.json())
  if (stored !== null && stored !== digest) {
    throw new ShareStoreError('The share store confirmed another share.', {
      status: response.status,
    })
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.ok) throw unsettled(response)
  return response.json()
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfterOf(response: Response): number | null {
  const field = response.headers.get('Retry-After')
  if (field === null) return null
  const ms = /^\d+$/.test(field) ? Number(field) * 1000 : Date.parse(field) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

function withQuery(url: string | URL, query: Record<string, string>): string {
  const [address = '', present] = String(url).split('?')
  const search = new URLSearchParams(present)
  for (const [name, value] of Object.entries(query)) search.set(name, value)
  return `${address}?${search}`
}

/** `AbortSignal.any` is missing in Safari before 17.4. */
function limitedSignal(outer: AbortSignal, ms: number) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  if (outer.aborted) abort()
  outer.addEventListener('abort', abort)
  const timer = setTimeout(abort, ms)
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer)
      outer.removeEventListener('abort', abort)
    },
  }
}
