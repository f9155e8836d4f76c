import { hexToBytes } from '@noble/curves/utils.js'
import { sharesOn, walletCurves } from '../../crypto/shares.js'
import { signEd25519, signSecp256k1 } from '../../crypto/signatures.js'
import { PortalError } from '../../portalErrors.js'
import { type JsonObject, readString } from '../../readJson.js'
import type { PageStep } from '../step.js'

/**
 * Signs with both shares. The sandbox does not run MPC: for a signature Portal's share comes to this
 * page and the key is whole here for a moment, which the real Portal never lets happen. The shares
 * are real, so a signature still proves that both halves are there and fit.
 *
 * `param` is hex, with or without `0x`: a 32-byte digest for SECP256K1, any message for ED25519.
 */
export const rawSignStep: PageStep = {
  name: 'rawSign',
  async run({ api, shares }, data) {
    const curve = walletCurves.find((known) => known === data.curve)
    if (!curve) throw new PortalError('BAD_REQUEST', 'curve is not a curve of the wallet')
    const message = readHex(data)
    if (curve === 'SECP256K1' && message.length !== 32) {
      throw new PortalError('BAD_REQUEST', 'param is not a 32-byte digest')
    }
    const clientShare = shares.read(curve)
    const arithmetic = sharesOn[curve]
    const portalShare = await api.signingShare(curve, arithmetic.publicHalf(clientShare))
    const secret = arithmetic.add(clientShare, portalShare)
    return curve === 'SECP256K1' ? signSecp256k1(message, secret) : signEd25519(message, secret)
  },
}

function readHex(data: JsonObject): Uint8Array {
  try {
    return hexToBytes(readString(data, 'param').replace(/^0x/, ''))
  } catch {
    throw new PortalError('BAD_REQUEST', 'param is not hex')
  }
}
