import { BackupError } from '../../core/errors.js'
import type { PortalClient } from '../../core/ports.js'
import type { Custody } from '../../core/state.js'
import type { CorePortal } from './CorePortal.js'
import type { DocumentedPortal } from './DocumentedPortal.js'
import { forwardingClient } from './forwardingClient.js'
import { generationOf, type PortalGeneration } from './generationOf.js'
import type { LegacyPortal } from './LegacyPortal.js'
import type { PortalRecord } from './PortalDialect.js'
import { followStart } from './readiness.js'
import type { WebPortal } from './WebPortal.js'

/** An instance of a Portal SDK, of any generation. */
export type PortalInstance = WebPortal | DocumentedPortal | CorePortal | LegacyPortal

/** How to read an SDK instance. */
export interface PortalClientOptions {
  /**
   * Who keeps the client backup share, where Portal's record of the client does not say so
   * (`environment.backupWithPortalEnabled` is missing). Unknown and not given is
   * `CUSTODY_MISMATCH`, never a guess.
   */
  readonly custody?: Custody
  /**
   * Limit of this client for readiness, wallet reads and notices, in milliseconds. Backups and
   * recoveries have none.
   * @default 20000
   */
  readonly timeoutMs?: number
  /**
   * How the instance is to be called. Say it where its shape misleads: an instance that is wrapped,
   * or one that takes its config second though it looks like `@portal-hq/web` 3.x.
   * @default by its shape
   */
  readonly generation?: PortalGeneration
  /**
   * Reads Portal's record of the client where the instance cannot, or knows only the early form of
   * it without share pairs: what `GET /api/v3/clients/me` answers, by way of your server.
   * @default the instance's own `getClient`
   */
  readonly getClient?: () => Promise<PortalRecord>
}

/**
 * Makes the engine's Portal client of an SDK instance of any generation. Call it in the same tick as
 * `new Portal(…)`: the web SDK does not repeat what it said before somebody listened. An instance that
 * said that it cannot start, as with a token that was used before, stays so: every call rejects with
 * `SESSION_EXPIRED` or `WALLET_NOT_READY` until there is a new instance, or the page is loaded again.
 * @throws {TypeError} when the instance is of no known shape.
 * @example
 * const client = portalClient(new Portal({ apiKey, rpcConfig }))
 */
export function portalClient(portal: unknown, options: PortalClientOptions = {}): PortalClient {
  const shape = generationOf(portal)
  if (shape === null) {
    throw new TypeError(
      'portalClient takes an instance of @portal-hq/web or @portal-hq/core, or an object with `backupWallet` and `storedClientBackupShare`, or `mpc.backup`.',
    )
  }
  const { timeoutMs = 20_000, generation = shape } = options
  const ready = shape === 'web' ? followStart(portal as WebPortal, timeoutMs) : async () => {}
  let client: PortalClient | undefined
  return forwardingClient(async () => {
    const arriving = client ?? load(portal as object, generation, { ...options, timeoutMs })
    const [arrived] = await Promise.all([arriving, ready()])
    client = arrived
    return arrived
  })
}

/** What is needed only once somebody asks comes while the SDK starts; the next call tries again. */
async function load(
  portal: object,
  generation: PortalGeneration,
  options: PortalClientOptions & { timeoutMs: number },
): Promise<PortalClient> {
  try {
    const { createPortalClient } = await import('./createPortalClient.js')
    return createPortalClient(portal, generation, options)
  } catch (cause) {
    throw new BackupError('NETWORK', { cause })
  }
}
