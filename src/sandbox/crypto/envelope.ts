import { fromBase64Url, toBase64Url } from './encoding.js'

/** What every envelope says of itself, in the clear. */
export interface EnvelopeHeader {
  /** The backup run whose share pairs the content belongs to. */
  readonly runId: string
  /** In base64url. */
  readonly iv: string
}

/** An envelope taken apart, not yet opened. */
export interface Envelope<Header extends EnvelopeHeader> {
  readonly header: Header
  /** @throws {DoesNotOpen} when the key is not the one, or the envelope was altered. */
  open(key: CryptoKey): Promise<string>
}

/** The text is not an envelope of a version known here. */
export class NotAnEnvelope extends Error {}

/** The authentication tag does not fit: a wrong key, or an altered envelope. */
export class DoesNotOpen extends Error {}

/**
 * Encrypts a text with AES-GCM: `version.header.content`, header and content in base64url, the first
 * two authenticated along with the content.
 */
export async function sealEnvelope(
  text: string,
  key: CryptoKey,
  version: string,
  fields: Omit<EnvelopeHeader, 'iv'>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const header: EnvelopeHeader = { ...fields, iv: toBase64Url(iv) }
  const prefix = `${version}.${toBase64Url(utf8(JSON.stringify(header)))}`
  const content = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(prefix) },
    key,
    utf8(text),
  )
  return `${prefix}.${toBase64Url(new Uint8Array(content))}`
}

/**
 * Takes an envelope apart.
 * @param isHeader Whether the header, which has a run and an iv, is as the version wants it.
 * @throws {NotAnEnvelope}
 */
export function parseEnvelope<Header extends EnvelopeHeader>(
  envelope: string,
  version: string,
  isHeader: (header: EnvelopeHeader) => header is Header,
): Envelope<Header> {
  const [found, header = '', content = '', ...rest] = envelope.split('.')
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(header)))
    if (found !== version || rest.length > 0) throw new NotAnEnvelope()
    if (!isEnvelopeHeader(parsed) || !isHeader(parsed)) throw new NotAnEnvelope()
    const iv = fromBase64Url(parsed.iv)
    const additionalData = utf8(`${found}.${header}`)
    const bytes = fromBase64Url(content)
    return {
      header: parsed,
      async open(key) {
        const text = await crypto.subtle
          .decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes)
          .catch(() => {
            throw new DoesNotOpen('The envelope does not open with this key')
          })
        return new TextDecoder().decode(text)
      },
    }
  } catch {
    throw new NotAnEnvelope('Not an envelope of this sandbox')
  }
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function isEnvelopeHeader(value: unknown): value is EnvelopeHeader {
  const header = value as Partial<EnvelopeHeader> | null
  return typeof header?.runId === 'string' && typeof header.iv === 'string'
}
