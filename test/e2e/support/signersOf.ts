import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Page } from 'playwright'
import type { HarnessPage } from '../harness/main.tsx'

declare const harness: HarnessPage

/**
 * Has the wallet of the page's kit sign something.
 * @returns The addresses whose key may have signed: a signature alone fits two.
 */
export async function signersOf(page: Page): Promise<readonly string[]> {
  const digest = 'a3'.repeat(32)
  const signature = await page.evaluate(
    (digest) => globalThis.kit.portal.rawSign(harness.PortalCurve.SECP256K1, digest),
    digest,
  )
  return ethereumSigners(signature, digest)
}

/** The two addresses whose key may have made a signature over a digest, both in hex. */
export function ethereumSigners(signature: string, digest: string): readonly string[] {
  const compact = hexToBytes(signature.replace(/^0x/, '')).slice(0, 64)
  return [0, 1].map((recovery) => {
    const key = secp256k1.Signature.fromBytes(compact)
      .addRecoveryBit(recovery)
      .recoverPublicKey(hexToBytes(digest))
      .toBytes(false)
    return `0x${bytesToHex(keccak_256(key.slice(1)).slice(-20))}`
  })
}
