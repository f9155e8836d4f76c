import type { PortalClient } from '../../core/index.js'
import { forwardingClient } from './forwardingClient.js'

/**
 * A Portal client that is still on its way. Every call waits for it; `ready` rejects when the
 * promise does.
 */
export function deferredPortalClient(arriving: PromiseLike<PortalClient>): PortalClient {
  const arrived = Promise.resolve(arriving)
  arrived.catch(() => {})
  return forwardingClient(() => arrived)
}
