import { fromBase64Url, toBase64Url } from './encoding.js'

/**
 * PBKDF2-SHA-256 rounds of a new envelope: the floor that OWASP's password storage cheat sheet
 * gives for this function.
 */
export const passwordIterations = 600_000

/** More rounds than any envelope of ours has: a forged header must not freeze the page. */
const maxIterations = 10_000_000

const version = 'sandbox1'

interface EnvelopeHeader {
  /** The backup run whose share pairs the content belongs to. */
  readonly runId: string
  readonly iterations: number
  readonly salt: string
  readonly iv: string
}

/** The text is not an envelope of a version known here. */
export class NotAnEnvelope extends Error {}

/** The authentication tag does not fit: a wrong password, or an altered envelope. */
export class WrongPassword extends Error {}

/**
 * Encrypts a text under a password: `version.header.content`, header and content in base64url, the
 * first two authenticated along with the content.
 */
export async function sealWithPassword(
  text: string,
  options: { password: string; runId: string },
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const header: EnvelopeHeader = {
    runId: options.runId,
    iterations: passwordIterations,
    salt: toBase64Url(salt),
    iv: toBase64Url(iv),
  }
  const prefix = `${version}.${toBase64Url(utf8(JSON.stringify(header)))}`
  const key = await deriveKey(options.password, salt, header.iterations)
  const content = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(prefix) },
    key,
    utf8(text),
  )
  return `${prefix}.${toBase64Url(new Uint8Array(content))}`
}

/**
 * Opens an envelope of {@link sealWithPassword}.
 * @throws {NotAnEnvelope} when the text is something else.
 * @throws {WrongPassword} when it does not open.
 */
export async function openWithPassword(
  envelope: string,
  password: string,
): Promise<{ text: string; runId: string }> {
  const { runId, iterations, salt, iv, additionalData, content } = parseEnvelope(envelope)
  const key = await deriveKey(password, salt, iterations)
  const text = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData }, key, content)
    .catch(() => {
      throw new WrongPassword('The envelope does not open with this password')
    })
  return { text: new TextDecoder().decode(text), runId }
}

function parseEnvelope(envelope: string) {
  const [found, header = '', content = '', ...rest] = envelope.split('.')
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(header)))
    if (found !== version || rest.length > 0 || !isEnvelopeHeader(parsed)) throw new NotAnEnvelope()
    return {
      runId: parsed.runId,
      iterations: parsed.iterations,
      salt: fromBase64Url(parsed.salt),
      iv: fromBase64Url(parsed.iv),
      additionalData: utf8(`${found}.${header}`),
      content: fromBase64Url(content),
    }
  } catch {
    throw new NotAnEnvelope('Not an envelope of this sandbox')
  }
}

function isEnvelopeHeader(value: unknown): value is EnvelopeHeader {
  const header = value as Partial<EnvelopeHeader> | null
  return (
    typeof header?.runId === 'string' &&
    typeof header.salt === 'string' &&
    typeof header.iv === 'string' &&
    Number.isSafeInteger(header.iterations) &&
    Number(header.iterations) > 0 &&
    Number(header.iterations) <= maxIterations
  )
}

async function deriveKey(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, [
    'deriveKey',
  ])
  return await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
