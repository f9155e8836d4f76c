import { timeLimited } from '../retry.js'
import { lockName } from './lockName.js'
import { pageLock } from './pageLock.js'
import type { RunEnvironment } from './Run.js'

// Longer than the limit of `webLock`, and within the five seconds that a click may open a prompt.
const lockTimeoutMs = 3_000

/**
 * Acquires the wallet's lock, or reports with null that it is held. Where the lock fails or does not
 * answer, the page's own lock takes its place; one that is granted later is released at once.
 */
export async function acquireWalletLock(
  { lock, clock }: Pick<RunEnvironment, 'lock' | 'clock'>,
  walletId: string,
): Promise<(() => void) | null> {
  const name = lockName(walletId)
  let isLate = false
  const request = async () => {
    const release = await lock.tryAcquire(name)
    if (isLate) release?.()
    return release
  }
  try {
    return await timeLimited(clock, lockTimeoutMs, request)
  } catch {
    isLate = true
    return pageLock.tryAcquire(name)
  }
}
