/** The time in which a person types a password once more. */
const keptMs = 5 * 60_000

interface Remembered<T> {
  readonly tag: string
  readonly answer: T
  readonly until: number
}

/**
 * Asks once about a candidate that is looked at twice in a row: by a form, and by the flow that it is
 * handed to. Of the candidate nothing is kept but an HMAC, whose key no script can read.
 */
export function rememberAnswer<T>(
  ask: (candidate: string, signal: AbortSignal | undefined) => Promise<T>,
): typeof ask {
  let last: Remembered<T> | null = null
  let key: Promise<CryptoKey> | undefined
  const tagOf = async (candidate: string) => {
    key ??= crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    const bytes = new TextEncoder().encode(candidate)
    return String(new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes)))
  }
  return async (candidate, signal) => {
    // A page without a secure context has no keys, and asks each time.
    const tag = await tagOf(candidate).catch(() => null)
    signal?.throwIfAborted()
    if (last !== null && last.tag === tag && Date.now() < last.until) return last.answer
    const answer = await ask(candidate, signal)
    last = tag === null ? null : { tag, answer, until: Date.now() + keptMs }
    return answer
  }
}
