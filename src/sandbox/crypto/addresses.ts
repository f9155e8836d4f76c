import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58 } from './encoding.js'

/** The Ethereum address of a secp256k1 public key, with the checksum of EIP-55. */
export function eip155Address(publicKey: string): string {
  const uncompressed = secp256k1.Point.fromHex(publicKey).toBytes(false)
  const address = bytesToHex(keccak_256(uncompressed.subarray(1))).slice(-40)
  const checksum = bytesToHex(keccak_256(new TextEncoder().encode(address)))
  const mixedCase = Array.from(address, (digit, index) =>
    Number.parseInt(checksum.charAt(index), 16) >= 8 ? digit.toUpperCase() : digit,
  )
  return `0x${mixedCase.join('')}`
}

/** The Solana address of an ed25519 public key: the key itself in base58. */
export function solanaAddress(publicKey: string): string {
  return base58(hexToBytes(publicKey))
}
