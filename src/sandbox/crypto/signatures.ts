import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import {
  bytesToHex,
  bytesToNumberLE,
  concatBytes,
  hexToBytes,
  hexToNumber,
  numberToBytesBE,
  numberToBytesLE,
  randomBytes,
} from '@noble/curves/utils.js'
import { sha512 } from '@noble/hashes/sha2.js'

/**
 * Signs a 32-byte digest with ECDSA.
 * @returns 65 bytes as hex: r, s (low half) and the recovery number, 00 or 01.
 */
export function signSecp256k1(digest: Uint8Array, secret: string): string {
  const key = numberToBytesBE(hexToNumber(secret), 32)
  const bytes = secp256k1.sign(digest, key, { prehash: false, format: 'recovered' })
  const signature = secp256k1.Signature.fromBytes(bytes, 'recovered')
  return signature.toHex('compact') + (signature.recovery === 1 ? '01' : '00')
}

/**
 * Signs a message with EdDSA under a secret scalar. RFC 8032 (5.1.6) derives scalar and nonce prefix
 * from a seed; shares add up to a scalar that has no seed, so the nonce is hashed from fresh
 * randomness, the scalar and the message instead. Verifiers cannot tell the difference.
 * @returns 64 bytes as hex: R and S.
 */
export function signEd25519(message: Uint8Array, secret: string): string {
  const { Point } = ed25519
  const { Fn } = Point
  const scalar = hexToNumber(secret)
  const toScalar = (...parts: Uint8Array[]) =>
    Fn.create(bytesToNumberLE(sha512(concatBytes(...parts))))

  const nonce = toScalar(randomBytes(32), hexToBytes(secret), message)
  const commitment = Point.BASE.multiply(nonce).toBytes()
  const challenge = toScalar(commitment, Point.BASE.multiply(scalar).toBytes(), message)
  const response = Fn.add(nonce, Fn.mul(challenge, scalar))
  return bytesToHex(concatBytes(commitment, numberToBytesLE(response, 32)))
}
