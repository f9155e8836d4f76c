import type { PortalWallet } from '../ports.js'
import { timeLimited } from '../retry.js'
import type { RunEnvironment } from './Run.js'

/** One read of the wallet, under a time limit. */
export function readWallet(environment: RunEnvironment): Promise<PortalWallet> {
  const { client, clock, retry } = environment
  return timeLimited(clock, retry.timeoutMs, () => client.getWallet())
}
