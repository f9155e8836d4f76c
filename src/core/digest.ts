/** Names a ciphertext: `sha-256:` and the unpadded base64url of the SHA-256 of its UTF-8 bytes. */
export async function digestOf(cipherText: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(cipherText))
  const binary = String.fromCharCode(...new Uint8Array(hash))
  return `sha-256:${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}
