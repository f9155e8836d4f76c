import type { BreachCheck } from './haveIBeenPwned.js'

const limitMs = 3_000

/**
 * Whether the password is known from a leak; null where nobody says so in time.
 * @throws the signal's reason once it has aborted, and nothing else.
 */
export async function askBreachCheck(
  breachCheck: BreachCheck,
  candidate: string,
  signal: AbortSignal | undefined,
): Promise<boolean | null> {
  signal?.throwIfAborted()
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, limitMs)
  signal?.addEventListener('abort', stop)
  // A check that does not heed its signal is not waited for either.
  const timeUp = new Promise<null>((resolve) => {
    limit.signal.addEventListener('abort', () => resolve(null))
  })
  const answer = Promise.resolve().then(() => breachCheck(candidate, limit.signal))
  const leaked = await Promise.race([answer.catch(() => null), timeUp])
  clearTimeout(timer)
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  return leaked
}
