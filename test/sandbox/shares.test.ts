import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes, hexToNumber, randomBytes } from '@noble/curves/utils.js'
import { describe, expect, it } from 'vitest'
import { eip155Address, solanaAddress } from '../../src/sandbox/crypto/addresses.js'
import { base58, fromBase64Url, toBase64Url } from '../../src/sandbox/crypto/encoding.js'
import { isShare, sharesOn, walletCurves } from '../../src/sandbox/crypto/shares.js'
import { signEd25519, signSecp256k1 } from '../../src/sandbox/crypto/signatures.js'

const draws = Array.from({ length: 25 }, (_, index) => index)

describe.each(walletCurves)('shares on %s', (curve) => {
  const shares = sharesOn[curve]

  it('have public halves that add up to the public half of their sum', () => {
    for (const _ of draws) {
      const [client, portal] = [shares.random(), shares.random()]
      const joined = shares.joinPublicHalves(shares.publicHalf(client), shares.publicHalf(portal))
      expect(joined).toBe(shares.publicHalf(shares.add(client, portal)))
    }
  })

  it('keep their sum when one side adds what the other takes off', () => {
    for (const _ of draws) {
      const [client, portal, blinding] = [shares.random(), shares.random(), shares.random()]
      const renewed = shares.add(shares.add(client, blinding), shares.subtract(portal, blinding))
      expect(renewed).toBe(shares.add(client, portal))
    }
  })

  it('are 32 bytes of hex, whatever their size', () => {
    const one = '1'.padStart(64, '0')
    expect(isShare(shares.subtract(one, one))).toBe(true)
    expect(draws.every(() => isShare(shares.random()))).toBe(true)
    expect(shares.add(shares.subtract('0'.repeat(64), one), one)).toBe('0'.repeat(64))
  })

  it('refuse a half that is not on the curve', () => {
    expect(() =>
      shares.joinPublicHalves('00'.repeat(33), shares.publicHalf(shares.random())),
    ).toThrow()
  })
})

describe('a signature by the sum of two shares', () => {
  it('passes ECDSA verification and recovers the public key', () => {
    for (const _ of draws) {
      const { secret, publicKey } = sumOn('SECP256K1')
      const digest = randomBytes(32)
      const signature = signSecp256k1(digest, secret)
      const compact = hexToBytes(signature.slice(0, 128))
      expect(secp256k1.verify(compact, digest, publicKey, { prehash: false })).toBe(true)

      const recovery = Number.parseInt(signature.slice(128), 16)
      const recovered = secp256k1.Signature.fromBytes(compact)
        .addRecoveryBit(recovery)
        .recoverPublicKey(digest)
      expect(recovered.toHex()).toBe(bytesToHex(publicKey))
    }
  })

  it('passes EdDSA verification by the strict rules of RFC 8032', () => {
    for (const length of draws) {
      const { secret, publicKey } = sumOn('ED25519')
      const message = length === 0 ? new Uint8Array() : randomBytes(length)
      const signature = hexToBytes(signEd25519(message, secret))
      expect(ed25519.verify(signature, message, publicKey, { zip215: false })).toBe(true)
    }
  })

  it('fails when only one of the shares signs', () => {
    const ecdsa = sumOn('SECP256K1')
    const digest = randomBytes(32)
    const alone = hexToBytes(signSecp256k1(digest, ecdsa.client).slice(0, 128))
    expect(secp256k1.verify(alone, digest, ecdsa.publicKey, { prehash: false })).toBe(false)

    const eddsa = sumOn('ED25519')
    const aloneToo = hexToBytes(signEd25519(digest, eddsa.client))
    expect(ed25519.verify(aloneToo, digest, eddsa.publicKey)).toBe(false)
  })
})

describe('addresses', () => {
  it('carry the checksum of EIP-55', () => {
    // The address of the secret key 1, which every Ethereum tool gives.
    const publicKey = secp256k1.Point.BASE.toHex()
    expect(eip155Address(publicKey)).toBe('0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf')
  })

  it('are the base58 of an ed25519 key', () => {
    // RFC 8032, 7.1, test 1.
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    expect(solanaAddress(publicKey)).toBe('FVen3X669xLzsi6N2V91DoiyzHzg1uAgqiT8jZ9nS96Z')
    expect(base58(new Uint8Array(32))).toBe('1'.repeat(32))
  })
})

describe('base64url', () => {
  it('gives back every byte it took, without padding', () => {
    for (const length of draws) {
      const bytes = length === 0 ? new Uint8Array() : randomBytes(length)
      const text = toBase64Url(bytes)
      expect(text).toMatch(/^[\w-]*$/)
      expect([...fromBase64Url(text)]).toEqual([...bytes])
    }
  })
})

function sumOn(curve: 'SECP256K1' | 'ED25519') {
  const shares = sharesOn[curve]
  const client = shares.random()
  const secret = shares.add(client, shares.random())
  expect(hexToNumber(secret)).not.toBe(0n)
  return { client, secret, publicKey: hexToBytes(shares.publicHalf(secret)) }
}
