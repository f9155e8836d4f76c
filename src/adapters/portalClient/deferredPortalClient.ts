import type { PortalClient } from '../../core/index.js'

/**
 * A Portal client that is still on its way. Every call waits for it; `ready` rejects when the
 * promise does.
 */
export function deferredPortalClient(arriving: PromiseLike<PortalClient>): PortalClient {
  const arrived = Promise.resolve(arriving)
  arrived.catch(() => {})
  return {
    ready: async (options) => (await arrived).ready(options),
    getWallet: async () => (await arrived).getWallet(),
    backupWallet: async (request) => (await arrived).backupWallet(request),
    storedClientBackupShare: async (stored, method) =>
      (await arrived).storedClientBackupShare(stored, method),
    recoverWallet: async (request) => (await arrived).recoverWallet(request),
  }
}
