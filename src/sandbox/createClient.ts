import { randomBytes, randomUUID } from 'node:crypto'
import type { Custody } from '../core/state.js'
import type { ClientRecord, WebhookRecord } from './state/records.js'

/** How a sandbox client behaves. */
export interface SandboxClientOptions {
  /** Who keeps the client backup share. @default 'portal' */
  readonly custody?: Custody
  /**
   * Where the custodian backup shares go, as in Portal's self-managed custody: `POST {root}/backup`
   * and `POST {root}/backup/fetch`. Without it the sandbox keeps them itself.
   */
  readonly webhooksRoot?: string
  /** Sent as `X-Webhook-Secret`. @default no header */
  readonly webhookSecret?: string
  /** How long the webhook may take, in milliseconds. @default 10000, Portal's own limit */
  readonly webhookTimeoutMs?: number
  /**
   * Leaves `environment.backupWithPortalEnabled` out of `getClient()`, as the example in Portal's
   * documentation does. @default false
   */
  readonly omitCustodyFlag?: boolean
  /** How long the session lasts, in milliseconds; then every call is refused. @default for ever */
  readonly sessionTtlMs?: number
}

/** @throws {TypeError} when the options contradict each other. */
export function createClientRecord(options: SandboxClientOptions): ClientRecord {
  const { custody = 'portal', sessionTtlMs: ttlMs = null, omitCustodyFlag = false } = options
  if (custody !== 'portal' && custody !== 'self') {
    throw new TypeError(`createClient: custody is 'portal' or 'self', not ${String(custody)}`)
  }
  if (ttlMs !== null && !(ttlMs > 0)) {
    throw new TypeError('createClient: sessionTtlMs is a number of milliseconds above 0')
  }
  return {
    clientId: randomUUID(),
    apiKey: `sandbox_${randomBytes(24).toString('hex')}`,
    custody,
    omitCustodyFlag,
    webhook: webhookRecord(custody, options),
    session: { ttlMs, expiresAt: expiryFromNow(ttlMs) },
    wallets: [],
    backupSharePairs: [],
    told: [],
  }
}

/** When a session that starts now ends; null: never. */
export function expiryFromNow(ttlMs: number | null): number | null {
  return ttlMs === null ? null : Date.now() + ttlMs
}

function webhookRecord(custody: Custody, options: SandboxClientOptions): WebhookRecord | null {
  const { webhooksRoot, webhookSecret = null, webhookTimeoutMs = 10_000 } = options
  if (webhooksRoot === undefined) return null
  if (custody !== 'self') {
    throw new TypeError("createClient: webhooks exist only with custody 'self'")
  }
  if (!/^https?:\/\//.test(webhooksRoot) || !URL.canParse(webhooksRoot)) {
    throw new TypeError('createClient: webhooksRoot is not an http(s) URL')
  }
  return {
    root: webhooksRoot.replace(/\/+$/, ''),
    secret: webhookSecret,
    timeoutMs: webhookTimeoutMs,
  }
}
