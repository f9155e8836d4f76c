import { setTimeout as pause } from 'node:timers/promises'

const limitMs = 60_000

/**
 * Asks until the answer is there, and resolves with it. Unlike `expect.poll` it works in hooks too.
 * @throws {Error} after 60 s.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const end = Date.now() + limitMs
  while (Date.now() < end) {
    const answer = await ask()
    if (answer !== null && answer !== undefined && answer !== false) return answer
    await pause(20)
  }
  throw new Error(`Still waiting for ${what} after ${limitMs / 1_000} s.`)
}
