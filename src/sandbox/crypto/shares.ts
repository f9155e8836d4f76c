import type { CurvePoint, CurvePointCons } from '@noble/curves/abstract/curve.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToNumberBE, hexToNumber, randomBytes } from '@noble/curves/utils.js'
import type { WalletCurve } from '../../core/state.js'

/** Both curves of a wallet, in the order in which Portal lists them. */
export const walletCurves: readonly WalletCurve[] = ['SECP256K1', 'ED25519']

/** One value for each curve of a wallet. */
export type PerCurve<T> = Readonly<Record<WalletCurve, T>>

/** Makes one value for each curve of a wallet. */
export function perCurve<T>(make: (curve: WalletCurve) => T): PerCurve<T> {
  return { SECP256K1: make('SECP256K1'), ED25519: make('ED25519') }
}

/**
 * Additive shares of a key: two shares add up, modulo the order of the group, to the secret scalar,
 * and their public halves add up to the public key. So a public key comes about without anybody
 * ever having the whole secret. Shares and points travel as hex.
 */
export interface ShareArithmetic {
  /** A uniformly random share. */
  random(): string
  add(share: string, other: string): string
  subtract(share: string, other: string): string
  /** The share times the group's generator: it may be shown to anybody. */
  publicHalf(share: string): string
  /** @throws {Error} when a half is not a point of the curve. */
  joinPublicHalves(half: string, other: string): string
}

function shareArithmetic<P extends CurvePoint<bigint, P>>(
  Point: CurvePointCons<P>,
): ShareArithmetic {
  const { Fn } = Point
  const parse = (share: string) => Fn.create(hexToNumber(share))
  const format = (scalar: bigint) => scalar.toString(16).padStart(64, '0')
  return {
    // 48 bytes for a 32-byte order: the bias of the reduction is below 2^-128.
    random: () => format(Fn.create(bytesToNumberBE(randomBytes(48)))),
    add: (share, other) => format(Fn.add(parse(share), parse(other))),
    subtract: (share, other) => format(Fn.sub(parse(share), parse(other))),
    publicHalf: (share) => Point.BASE.multiply(parse(share)).toHex(),
    joinPublicHalves: (half, other) => Point.fromHex(half).add(Point.fromHex(other)).toHex(),
  }
}

/** Whether a value is a share in the form in which shares travel. */
export function isShare(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** The arithmetic of each curve. */
export const sharesOn: PerCurve<ShareArithmetic> = {
  SECP256K1: shareArithmetic(secp256k1.Point),
  ED25519: shareArithmetic(ed25519.Point),
}
