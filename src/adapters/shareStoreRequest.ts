import { ShareStoreError } from '../core/errors.js'
import type { HttpShareStoreOptions } from './httpShareStore.js'

/** A whole answer: its body has arrived. */
export interface ShareStoreAnswer {
  /** 0 for a redirect, which browsers do not show to pages. */
  readonly status: number
  readonly redirected: boolean
  /** The parsed body; undefined where it is not JSON. */
  readonly body: unknown
  /** What `Retry-After` asks for, in milliseconds. */
  readonly retryAfterMs: number | undefined
}

interface RequestParts {
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

/**
 * Sends one request and reads its whole answer, under one time limit. An abort and the limit close
 * the connection, also while the body arrives.
 * @throws {ShareStoreError} without a status: whether the request had an effect is unknown.
 */
export async function sendRequest(
  options: HttpShareStoreOptions,
  url: string | URL,
  outer: AbortSignal,
  parts: RequestParts = {},
): Promise<ShareStoreAnswer> {
  const limit = limitedSignal(outer, options.timeoutMs ?? 20_000)
  try {
    // An app's own `headers` or `fetch` may ignore the signal.
    return await Promise.race([exchange(options, url, limit.signal, parts), limit.ended])
  } catch (cause) {
    throw new ShareStoreError('The share store did not answer.', { cause })
  } finally {
    limit.stop()
  }
}

async function exchange(
  options: HttpShareStoreOptions,
  url: string | URL,
  signal: AbortSignal,
  parts: RequestParts,
): Promise<ShareStoreAnswer> {
  const given = typeof options.headers === 'function' ? await options.headers() : options.headers
  const headers = new Headers(given)
  headers.set('Accept', 'application/json')
  for (const [name, value] of Object.entries(parts.headers ?? {})) headers.set(name, value)
  signal.throwIfAborted()
  const fetch = options.fetch ?? globalThis.fetch
  const response = await fetch(url, {
    ...parts,
    headers,
    credentials: options.credentials ?? 'same-origin',
    cache: 'no-store',
    // A redirect that is followed ends at a sign-in page, or repeats a PUT as a GET.
    redirect: 'manual',
    signal,
  })
  const text = await response.text()
  return {
    status: response.status,
    redirected: response.redirected || response.type === 'opaqueredirect',
    body: jsonOf(response.headers.get('Content-Type'), text),
    retryAfterMs: retryAfterOf(response.headers.get('Retry-After')),
  }
}

function jsonOf(type: string | null, text: string): unknown {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type ?? '')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfterOf(field: string | null): number | undefined {
  if (field === null) return undefined
  const ms = /^\d+$/.test(field) ? Number(field) * 1000 : Date.parse(field) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/** `AbortSignal.any` is missing in Safari before 17.4. */
function limitedSignal(outer: AbortSignal, ms: number) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const ended = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
  })
  if (outer.aborted) abort()
  outer.addEventListener('abort', abort)
  const timer = setTimeout(abort, ms)
  return {
    signal: controller.signal,
    ended,
    stop() {
      clearTimeout(timer)
      outer.removeEventListener('abort', abort)
    },
  }
}
