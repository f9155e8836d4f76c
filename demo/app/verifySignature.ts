import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js'
import { keccak_256 } from '@noble/hashes/sha3.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What an Ethereum wallet signs for a text (EIP-191, version 0x45). */
export function ethereumDigest(text: string): string {
  const message = bytesOf(text)
  const prefix = bytesOf(`\x19Ethereum Signed Message:\n${message.length}`)
  return bytesToHex(keccak_256(new Uint8Array([...prefix, ...message])))
}

/** What a Solana wallet signs for a text: its bytes. */
export function solanaMessage(text: string): string {
  return bytesToHex(bytesOf(text))
}

/** Whether a signature is by the key of this Ethereum address. */
export function isSignedByEthereum(digest: string, signature: string, address: string): boolean {
  const bytes = hexToBytes(signature.replace(/^0x/, ''))
  const recovery = (bytes[64] ?? 0) % 27
  const point = secp256k1.Signature.fromBytes(bytes.subarray(0, 64), 'compact')
    .addRecoveryBit(recovery)
    .recoverPublicKey(hexToBytes(digest))
  const hash = bytesToHex(keccak_256(point.toBytes(false).subarray(1)))
  return address.toLowerCase() === `0x${hash.slice(-40)}`
}

/** Whether a signature is by the key that this Solana address is. */
export function isSignedBySolana(message: string, signature: string, address: string): boolean {
  const bytes = hexToBytes(signature.replace(/^0x/, ''))
  return ed25519.verify(bytes, hexToBytes(message), fromBase58(address))
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function fromBase58(text: string): Uint8Array {
  let number = 0n
  for (const digit of text) number = number * 58n + BigInt(base58.indexOf(digit))
  return hexToBytes(number.toString(16).padStart(64, '0'))
}
