import { randomUUID } from 'node:crypto'
import type { WalletCurve } from '../../core/state.js'
import { eip155Address, solanaAddress } from '../crypto/addresses.js'
import { type PerCurve, perCurve, sharesOn, walletCurves } from '../crypto/shares.js'
import { PortalError } from '../portalErrors.js'
import type { ClientRecord, SigningSharePairRecord, WalletRecord } from '../state/records.js'

/** The ids of the signing share pairs that the device has yet to confirm. */
export type PendingSigningShares = PerCurve<string>

/**
 * Makes Portal's half of a new wallet. The wallet counts as existing once the device has confirmed
 * that it keeps its own half; until then it may be made anew, for nothing can have been paid to it.
 * @param clientHalves The public halves of the device's signing shares.
 * @throws {PortalError} STATE_INVALID when there is a wallet.
 */
export function generateWallet(
  client: ClientRecord,
  clientHalves: PerCurve<string>,
): PendingSigningShares {
  if (existingWallets(client).length > 0) {
    throw new PortalError('STATE_INVALID', 'This client has a wallet')
  }
  const portalShares = perCurve((curve) => sharesOn[curve].random())
  client.wallets = walletCurves.map((curve) => ({
    id: randomUUID(),
    createdAt: Date.now(),
    curve,
    publicKey: joinHalves(
      curve,
      clientHalves[curve],
      sharesOn[curve].publicHalf(portalShares[curve]),
    ),
    signingSharePairs: [],
  }))
  return addSigningSharePairs(client, portalShares)
}

/**
 * Adds Portal's half of the signing shares. Once the device confirms its own, the pairs take the
 * place of the present ones.
 */
export function addSigningSharePairs(
  client: ClientRecord,
  portalShares: PerCurve<string>,
): PendingSigningShares {
  return perCurve((curve) => {
    const pair: SigningSharePairRecord = {
      id: randomUUID(),
      createdAt: Date.now(),
      status: 'incomplete',
      share: portalShares[curve],
    }
    walletOn(client, curve).signingSharePairs.push(pair)
    return pair.id
  })
}

/** @throws {PortalError} NOT_FOUND when one of the pairs is unknown; then none is confirmed. */
export function confirmSigningShares(client: ClientRecord, pairIds: readonly string[]): void {
  const found = pairIds.map((id) => {
    const wallet = client.wallets.find(({ signingSharePairs }) =>
      signingSharePairs.some((pair) => pair.id === id),
    )
    const pair = wallet?.signingSharePairs.find((candidate) => candidate.id === id)
    if (!wallet || !pair) throw new PortalError('NOT_FOUND', 'There is no such signing share pair')
    return { wallet, pair }
  })
  for (const { wallet, pair } of found) makeCurrent(wallet, pair)
}

/**
 * Portal's signing share that completes the device's.
 * @param clientHalf The public half of the device's signing share.
 * @throws {PortalError} the given id, when the device's share belongs to no present pair: the wallet
 * was recovered on another device since.
 */
export function signingShareFor(
  client: ClientRecord,
  curve: WalletCurve,
  clientHalf: string,
  mismatch: 'SIGN_SHARE_MISMATCH' | 'DKG_REFRESH_MISMATCH',
): string {
  const wallet = walletOn(client, curve)
  const pair = wallet.signingSharePairs.findLast(
    ({ share }) =>
      joinHalves(curve, clientHalf, sharesOn[curve].publicHalf(share)) === wallet.publicKey,
  )
  if (!pair) throw new PortalError(mismatch)
  // Whoever shows the fitting half keeps it, even if its page died before it could say so.
  makeCurrent(wallet, pair)
  return pair.share
}

/** The wallets whose device half is confirmed. */
export function existingWallets(client: ClientRecord): readonly WalletRecord[] {
  return client.wallets.filter(({ signingSharePairs }) =>
    signingSharePairs.some((pair) => pair.status === 'completed'),
  )
}

/** The addresses of an existing wallet; null where there is none. */
export function addressesOf(client: ClientRecord): { eip155: string; solana: string } | null {
  if (existingWallets(client).length < walletCurves.length) return null
  return {
    eip155: eip155Address(walletOn(client, 'SECP256K1').publicKey),
    solana: solanaAddress(walletOn(client, 'ED25519').publicKey),
  }
}

/** @throws {PortalError} STATE_INVALID when there is no wallet. */
export function walletOn(client: ClientRecord, curve: WalletCurve): WalletRecord {
  const wallet = client.wallets.find((candidate) => candidate.curve === curve)
  if (!wallet) throw new PortalError('STATE_INVALID', 'This client has no wallet')
  return wallet
}

/** @throws {PortalError} BAD_REQUEST when a half is not a point of the curve. */
export function joinHalves(curve: WalletCurve, half: string, other: string): string {
  try {
    return sharesOn[curve].joinPublicHalves(half, other)
  } catch {
    throw new PortalError('BAD_REQUEST', `The public half is not a point of ${curve}`)
  }
}

/** From here on the shares of every other device are stale. */
function makeCurrent(wallet: WalletRecord, pair: SigningSharePairRecord): void {
  pair.status = 'completed'
  wallet.signingSharePairs = wallet.signingSharePairs.slice(wallet.signingSharePairs.indexOf(pair))
}
