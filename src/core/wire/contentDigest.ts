/** Writes the value of a `Content-Digest` field for these body bytes (RFC 9530, section 2). */
export async function encodeContentDigest(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha-256=:${await sha256Base64(body)}:`
}

/**
 * Compares a `Content-Digest` field with the body bytes that came with it. `absent`: no field, or
 * none of its algorithms is SHA-256; a receiver ignores those that it does not know (RFC 9530,
 * section 2). A SHA-256 member that cannot be read is a `mismatch`.
 */
export async function checkContentDigest(
  field: string | null,
  body: Uint8Array<ArrayBuffer>,
): Promise<'absent' | 'match' | 'mismatch'> {
  // Of a repeated member the last one counts (RFC 8941, section 3.2).
  const member = (field ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^sha-256(=|;|$)/.test(part))
    .at(-1)
  if (member === undefined) return 'absent'
  const claimed = /^sha-256=:([A-Za-z0-9+/]*)=*:/.exec(member)?.[1]
  return claimed === (await sha256Base64(body)).replaceAll('=', '') ? 'match' : 'mismatch'
}

async function sha256Base64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}
