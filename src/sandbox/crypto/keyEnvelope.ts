import { fromBase64Url, toBase64Url } from './encoding.js'
import { DoesNotOpen, type EnvelopeHeader, parseEnvelope, sealEnvelope } from './envelope.js'

const version = 'sandbox1-key'

/**
 * Encrypts a text under a key made for it.
 * @returns The key too, as 32 bytes in base64url.
 */
export async function sealWithFreshKey(
  text: string,
  runId: string,
): Promise<{ envelope: string; key: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const envelope = await sealEnvelope(text, await importKey(bytes), version, { runId })
  return { envelope, key: toBase64Url(bytes) }
}

/**
 * Opens an envelope of {@link sealWithFreshKey}.
 * @throws {NotAnEnvelope} when the text is something else.
 * @throws {DoesNotOpen} when the key is a later one, or none at all.
 */
export async function openWithKey(
  envelope: string,
  key: string,
): Promise<{ text: string; runId: string }> {
  const { header, open } = parseEnvelope(envelope, version, hasNoMore)
  return { text: await open(await importKey(bytesOf(key))), runId: header.runId }
}

/** The key is not made of anything that the header would have to name. */
function hasNoMore(_header: EnvelopeHeader): _header is EnvelopeHeader {
  return true
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = fromBase64Url(key)
    if (bytes.length === 32) return bytes
  } catch {
    // Told below, along with keys of another length.
  }
  throw new DoesNotOpen('This is no key')
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
