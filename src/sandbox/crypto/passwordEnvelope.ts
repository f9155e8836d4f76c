import { fromBase64Url, toBase64Url } from './encoding.js'
import { type EnvelopeHeader, parseEnvelope, sealEnvelope, utf8 } from './envelope.js'

/**
 * PBKDF2-SHA-256 rounds of a new envelope. The wallets of a sandbox are worth nothing, and an app's
 * tests would wait for every further round: for a wallet of worth, OWASP's password storage cheat
 * sheet demands 600,000.
 */
export const passwordIterations = 10_000

/** More rounds than any envelope of ours has: a forged header must not freeze the page. */
const maxIterations = 10_000_000

const version = 'sandbox1'

interface PasswordHeader extends EnvelopeHeader {
  readonly iterations: number
  readonly salt: string
}

/** Encrypts a text under a password. */
export async function sealWithPassword(
  text: string,
  { password, runId }: { password: string; runId: string },
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await deriveKey(password, salt, passwordIterations)
  const fields = { runId, iterations: passwordIterations, salt: toBase64Url(salt) }
  return await sealEnvelope(text, key, version, fields)
}

/**
 * Opens an envelope of {@link sealWithPassword}.
 * @throws {NotAnEnvelope} when the text is something else.
 * @throws {DoesNotOpen} when the password is a wrong one.
 */
export async function openWithPassword(
  envelope: string,
  password: string,
): Promise<{ text: string; runId: string }> {
  const { header, open } = parseEnvelope(envelope, version, isPasswordHeader)
  const key = await deriveKey(password, fromBase64Url(header.salt), header.iterations)
  return { text: await open(key), runId: header.runId }
}

function isPasswordHeader(header: EnvelopeHeader): header is PasswordHeader {
  const { salt, iterations } = header as Partial<PasswordHeader>
  return (
    isBase64Url(salt) &&
    Number.isSafeInteger(iterations) &&
    Number(iterations) > 0 &&
    Number(iterations) <= maxIterations
  )
}

function isBase64Url(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]*$/.test(value)
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
