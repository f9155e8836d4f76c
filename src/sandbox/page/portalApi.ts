import type { Custody, WalletCurve } from '../../core/state.js'
import type { PerCurve } from '../crypto/shares.js'
import type { SandboxFault, SandboxStep } from '../faults.js'
import type { Refresh } from '../portal/backups.js'
import type { ClientResponse } from '../portal/clientResponse.js'
import { createCaller } from './caller.js'

/** Who the API key belongs to. */
export interface Session {
  readonly clientId: string
  readonly custody: Custody
}

/** The iframe's way to Portal. Every call rejects with a `PortalError`. */
export type PortalApi = ReturnType<typeof connectPortalApi>

/**
 * @param origin Where the sandbox is.
 * @param apiKey Sent as the bearer of every call.
 */
export function connectPortalApi(origin: string, apiKey: string) {
  const call = createCaller(origin, apiKey)
  const pairs = '/api/v3/clients/me/backup-share-pairs'

  return {
    /** Where the sandbox is, and as whom it is asked: for its other services. */
    origin,
    apiKey,
    async takeFault(step: SandboxStep) {
      const { fault } = await call<{ fault: SandboxFault | null }>('POST', `/mpc/faults/${step}`)
      return fault ?? {}
    },
    session: () => call<Session>('GET', '/mpc/session'),
    client: () => call<ClientResponse>('GET', '/api/v3/clients/me'),
    generate: (curves: PerCurve<Pick<Refresh, 'clientHalf'>>) =>
      call<{ signingSharePairIds: string[] }>('POST', '/mpc/generate', { curves }),
    startBackupRun: (backupMethod: string, curves: PerCurve<Refresh>) =>
      call<{ runId: string; backupSharePairIds: string[] }>('POST', '/mpc/backup', {
        backupMethod,
        curves,
      }),
    recoverFromRun: (runId: string, curves: PerCurve<Refresh>) =>
      call<{ signingSharePairIds: string[] }>('POST', '/mpc/recover', { runId, curves }),
    async signingShare(curve: WalletCurve, clientHalf: string) {
      const body = { curve, clientHalf }
      return (await call<{ share: string }>('POST', '/mpc/signing-share', body)).share
    },
    confirmSigningShares: (signingSharePairIds: readonly string[]) =>
      call<void>('PATCH', '/api/v3/clients/me/signing-share-pairs', {
        signingSharePairIds,
        status: 'STORED_CLIENT',
      }),
    setBackupStatus: (backupSharePairIds: unknown, status: unknown) =>
      call<void>('PATCH', pairs, { backupSharePairIds, status }),
    storedClientBackupShare: (success: unknown, backupMethod: unknown) =>
      call<void>('PUT', '/api/v2/clients/me/wallet/stored-client-backup-share', {
        success,
        backupMethod,
      }),
    keepCipherText: (pairId: string, clientCipherText: string) =>
      call<void>('PATCH', `${pairs}/${pairId}`, { clientCipherText }),
    async keptCipherText(pairId: string) {
      return (await call<{ cipherText: string }>('GET', `${pairs}/${pairId}/cipher-text`))
        .cipherText
    },
  }
}
