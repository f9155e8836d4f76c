import { DoesNotOpen, NotAnEnvelope } from '../../crypto/envelope.js'
import { PortalError } from '../../portalErrors.js'

/** `FailedToDecodeCipherHexString` of the SDK: the text is no ciphertext at all. */
const undecodable = 405

/** @throws {PortalError} DECRYPT_FAILED when the envelope does not open. */
export async function opening<T>(envelope: Promise<T>): Promise<T> {
  try {
    return await envelope
  } catch (cause) {
    if (cause instanceof DoesNotOpen) throw new PortalError('DECRYPT_FAILED')
    if (cause instanceof NotAnEnvelope) {
      throw new PortalError('DECRYPT_FAILED', 'This is not a ciphertext', undecodable)
    }
    throw cause
  }
}
