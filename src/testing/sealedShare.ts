import { whileUnderway } from './underway.js'

/** What the fake hides in a ciphertext, in the place of a key share. */
export interface ShareMarker {
  readonly walletId: string
  readonly runId: string
}

/** Encrypts a marker under a secret: AES-GCM, with a key that PBKDF2 makes of it. */
export function sealShare(
  marker: ShareMarker,
  secret: string,
  iterations: number,
): Promise<string> {
  return whileUnderway(seal(marker, secret, iterations))
}

/** Decrypts what {@link sealShare} made. Rejects for another secret and for anything else. */
export function openShare(cipherText: string, secret: string): Promise<ShareMarker> {
  return whileUnderway(open(cipherText, secret))
}

async function seal(marker: ShareMarker, secret: string, iterations: number): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyFrom(secret, salt, iterations)
  const plain = new TextEncoder().encode(JSON.stringify(marker))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
  const parts = [salt, iv, new Uint8Array(data)].map((part) => btoa(String.fromCharCode(...part)))
  return btoa(JSON.stringify([iterations, ...parts]))
}

async function open(cipherText: string, secret: string): Promise<ShareMarker> {
  const [iterations, ...parts] = JSON.parse(atob(cipherText))
  const [salt, iv, data] = parts.map(bytesOf)
  const key = await keyFrom(secret, salt, iterations)
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)
  return JSON.parse(new TextDecoder().decode(plain))
}

async function keyFrom(secret: string, salt: BufferSource, iterations: number) {
  const bytes = new TextEncoder().encode(secret)
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
