/** What the SDK is told about passkeys, where the address of the page says anything. */
export function passkeyOf(query: URLSearchParams): { passkey?: { relyingParty: string } } {
  const relyingParty = query.get('relyingParty')
  return relyingParty === null ? {} : { passkey: { relyingParty } }
}
