import { randomUUID } from 'node:crypto'
import type { BackupMethod } from '../../core/state.js'
import { type PerCurve, perCurve, sharesOn, walletCurves } from '../crypto/shares.js'
import { PortalError } from '../portalErrors.js'
import type { BackupSharePairRecord, ClientRecord } from '../state/records.js'
import { deliverCustodianShare, fetchCustodianShares } from '../webhooks.js'
import {
  addSigningSharePairs,
  joinHalves,
  type PendingSigningShares,
  signingShareFor,
  walletOn,
} from './wallets.js'

/** The device's part in renewing the shares of one curve. */
export interface Refresh {
  /** The public half of the share that the device has. */
  readonly clientHalf: string
  /** What the device adds to its share; Portal takes the same off its own. */
  readonly blinding: string
}

/** A backup run as Portal knows it. */
export interface BackupRun {
  readonly runId: string
  readonly backupSharePairIds: PerCurve<string>
}

/**
 * Makes Portal's half of a backup run: the custodian backup shares. They are kept, or handed to the
 * custodian's webhook, before the client backup share is even encrypted, as at Portal.
 * @throws {PortalError} DKG_REFRESH_MISMATCH for a stale device, WEBHOOK_FAILED
 */
export async function startBackupRun(
  client: ClientRecord,
  method: BackupMethod,
  refresh: PerCurve<Refresh>,
): Promise<BackupRun> {
  const runId = randomUUID()
  const custodianShares = perCurve((curve) => {
    const { clientHalf, blinding } = refresh[curve]
    const share = signingShareFor(client, curve, clientHalf, 'DKG_REFRESH_MISMATCH')
    return sharesOn[curve].subtract(share, blinding)
  })
  const backupSharePairIds = perCurve(() => randomUUID())
  const { clientId, webhook } = client
  if (webhook) {
    const deliveries = walletCurves.map((curve) => ({
      clientId,
      method,
      curve,
      backupSharePairId: backupSharePairIds[curve],
      share: custodianShares[curve],
    }))
    await Promise.all(deliveries.map((delivery) => deliverCustodianShare(webhook, delivery)))
  }
  for (const curve of walletCurves) {
    client.backupSharePairs.push({
      id: backupSharePairIds[curve],
      runId,
      method,
      curve,
      createdAt: Date.now(),
      status: 'incomplete',
      share: webhook ? null : custodianShares[curve],
      cipherText: null,
    })
  }
  return { runId, backupSharePairIds }
}

/**
 * Makes Portal's half of the signing shares anew from the custodian backup shares of a run. Takes
 * effect once the device confirms that it keeps its own.
 * @throws {PortalError} NOT_FOUND for an unknown run, STATE_INVALID while one of its pairs is
 * incomplete, WEBHOOK_FAILED, PUBLIC_KEY_VERIFICATION_FAILED when the halves do not fit.
 */
export async function recoverFromRun(
  client: ClientRecord,
  runId: string,
  refresh: PerCurve<Refresh>,
): Promise<PendingSigningShares> {
  const pairs = client.backupSharePairs.filter((pair) => pair.runId === runId)
  if (pairs.length === 0) {
    throw new PortalError('NOT_FOUND', 'The backup belongs to no backup run of this client')
  }
  if (pairs.some((pair) => pair.status !== 'completed')) {
    throw new PortalError(
      'STATE_INVALID',
      'Portal was never told that the client backup share of this run is stored',
    )
  }
  const custodianShares = await custodianSharesOf(client, pairs)
  const portalShares = perCurve((curve) => {
    const shares = sharesOn[curve]
    const portalShare = shares.subtract(custodianShares[curve], refresh[curve].blinding)
    const key = joinHalves(curve, refresh[curve].clientHalf, shares.publicHalf(portalShare))
    if (key !== walletOn(client, curve).publicKey) {
      throw new PortalError('PUBLIC_KEY_VERIFICATION_FAILED')
    }
    return portalShare
  })
  return addSigningSharePairs(client, portalShares)
}

async function custodianSharesOf(
  client: ClientRecord,
  pairs: readonly BackupSharePairRecord[],
): Promise<PerCurve<string>> {
  const atWebhook = client.webhook
    ? await fetchCustodianShares(client.webhook, client.clientId)
    : null
  return perCurve((curve) => {
    const pair = pairs.find((candidate) => candidate.curve === curve)
    const share = pair && (pair.share ?? atWebhook?.get(pair.id))
    if (!share) {
      throw new PortalError('NOT_FOUND', `There is no custodian backup share for ${curve}`)
    }
    return share
  })
}

/**
 * Keeps the encrypted client backup share, in managed custody. A run is complete once Portal has it
 * for every curve.
 * @throws {PortalError} STATE_INVALID in self-managed custody, NOT_FOUND
 */
export function keepCipherText(client: ClientRecord, pairId: string, cipherText: string): void {
  if (client.custody !== 'portal') {
    throw new PortalError('STATE_INVALID', 'Portal keeps no client backup share of this client')
  }
  const pair = sharePair(client, pairId)
  pair.cipherText = cipherText
  const run = client.backupSharePairs.filter(({ runId }) => runId === pair.runId)
  if (run.every((candidate) => candidate.cipherText !== null)) completePairs(client, run)
}

/** @throws {PortalError} NOT_FOUND when Portal keeps none. */
export function keptCipherText(client: ClientRecord, pairId: string): string {
  const { cipherText } = sharePair(client, pairId)
  if (cipherText === null) throw new PortalError('NOT_FOUND', 'There is no ciphertext of this pair')
  return cipherText
}

/**
 * Takes the notice for exactly these pairs.
 * @throws {PortalError} NOT_FOUND when one of them is unknown; then nothing changes.
 */
export function confirmPairs(client: ClientRecord, pairIds: readonly string[]): void {
  const pairs = pairIds.map((id) => sharePair(client, id))
  for (const method of new Set(pairs.map((pair) => pair.method))) {
    client.told.push({ at: Date.now(), stored: true, by: 'ids', method })
  }
  completePairs(client, pairs)
}

/**
 * Takes the notice by method. It completes the newest run of the method, whatever was stored: Portal
 * cannot know which run is meant. `false` is recorded and changes nothing, since its effect at Portal
 * is not published.
 * @param method Null where the app named none, as the one-argument form of older SDKs: the method of
 * the newest run.
 * @throws {PortalError} NOT_FOUND when there is no such run.
 */
export function confirmMethod(
  client: ClientRecord,
  stored: boolean,
  method: BackupMethod | null,
): void {
  const newest = client.backupSharePairs.findLast((pair) => (method ?? pair.method) === pair.method)
  const named = method ?? newest?.method
  if (named) client.told.push({ at: Date.now(), stored, by: 'method', method: named })
  if (!newest) throw new PortalError('NOT_FOUND', 'There is no backup by this method')
  if (!stored) return
  completePairs(
    client,
    client.backupSharePairs.filter(({ runId }) => runId === newest.runId),
  )
}

/** In managed custody no notice can make up for a ciphertext that Portal does not have. */
function completePairs(client: ClientRecord, pairs: readonly BackupSharePairRecord[]): void {
  for (const pair of pairs) {
    if (client.custody === 'self' || pair.cipherText !== null) pair.status = 'completed'
  }
}

function sharePair(client: ClientRecord, pairId: string): BackupSharePairRecord {
  const pair = client.backupSharePairs.find(({ id }) => id === pairId)
  if (!pair) throw new PortalError('NOT_FOUND', 'There is no such backup share pair')
  return pair
}
