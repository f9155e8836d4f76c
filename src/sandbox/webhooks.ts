import type { BackupMethod, WalletCurve } from '../core/state.js'
import { isShare } from './crypto/shares.js'
import { PortalError } from './portalErrors.js'
import type { WebhookRecord } from './state/records.js'

/** One custodian backup share on its way to the custodian. */
export interface CustodianShare {
  readonly clientId: string
  readonly method: BackupMethod
  readonly curve: WalletCurve
  readonly backupSharePairId: string
  readonly share: string
}

/**
 * Gives a custodian backup share to the custodian's own server and makes sure that it is there, as
 * Portal does during `backupWallet`: `POST {root}/backup`, then `POST {root}/backup/fetch`.
 * @throws {PortalError} WEBHOOK_FAILED when it does not answer 200 or 204 in time, or does not hand
 * the share out again.
 */
export async function deliverCustodianShare(
  webhook: WebhookRecord,
  delivery: CustodianShare,
): Promise<void> {
  const share = JSON.stringify({
    backupSharePairId: delivery.backupSharePairId,
    curve: delivery.curve,
    share: delivery.share,
  })
  await post(webhook, '/backup', {
    clientId: delivery.clientId,
    share,
    backupMethod: `${delivery.method}-${delivery.curve}`,
    backupSharePairId: delivery.backupSharePairId,
  })
  const kept = await fetchRawShares(webhook, delivery.clientId)
  if (!kept.includes(share)) fail('/backup/fetch does not hand out the share that /backup took')
}

/**
 * Fetches the custodian backup shares that the custodian keeps, by the id of their pair.
 * @throws {PortalError} WEBHOOK_FAILED
 */
export async function fetchCustodianShares(
  webhook: WebhookRecord,
  clientId: string,
): Promise<ReadonlyMap<string, string>> {
  const shares = new Map<string, string>()
  for (const raw of await fetchRawShares(webhook, clientId)) {
    const parsed = parseRawShare(raw)
    if (parsed) shares.set(parsed.backupSharePairId, parsed.share)
  }
  return shares
}

async function fetchRawShares(webhook: WebhookRecord, clientId: string): Promise<unknown[]> {
  const text = await post(webhook, '/backup/fetch', { clientId })
  try {
    const body = JSON.parse(text) as { backupShares?: unknown } | null
    if (Array.isArray(body?.backupShares)) return body.backupShares
  } catch {
    // Told below; the body itself may hold shares and stays out of the error.
  }
  return fail('/backup/fetch does not answer { backupShares: string[] }')
}

/** A custodian may keep shares that are not of this sandbox: those are passed over. */
function parseRawShare(raw: unknown): { backupSharePairId: string; share: string } | null {
  if (typeof raw !== 'string') return null
  try {
    const value = JSON.parse(raw) as { backupSharePairId?: unknown; share?: unknown } | null
    const { backupSharePairId, share } = value ?? {}
    if (typeof backupSharePairId !== 'string' || !isShare(share)) return null
    return { backupSharePairId, share }
  } catch {
    return null
  }
}

async function post(webhook: WebhookRecord, path: string, body: object): Promise<string> {
  let response: Response
  let text: string
  try {
    response = await fetch(`${webhook.root}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(webhook.secret === null ? {} : { 'x-webhook-secret': webhook.secret }),
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(webhook.timeoutMs),
    })
    text = await response.text()
  } catch {
    return fail(`${path} did not answer within ${webhook.timeoutMs} ms`)
  }
  if (response.status !== 200 && response.status !== 204) {
    return fail(`${path} answered ${response.status}`)
  }
  return text
}

function fail(why: string): never {
  throw new PortalError('WEBHOOK_FAILED', `The custodian webhook ${why}`)
}
