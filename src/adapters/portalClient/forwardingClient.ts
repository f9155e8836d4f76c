import type { PortalClient } from '../../core/ports.js'

/** A client that hands every call on to another one, once that has arrived. */
export function forwardingClient(arrive: () => Promise<PortalClient>): PortalClient {
  return {
    ready: async (options) => (await arrive()).ready(options),
    getWallet: async () => (await arrive()).getWallet(),
    backupWallet: async (request) => (await arrive()).backupWallet(request),
    storedClientBackupShare: async (stored, method) =>
      (await arrive()).storedClientBackupShare(stored, method),
    recoverWallet: async (request) => (await arrive()).recoverWallet(request),
  }
}
