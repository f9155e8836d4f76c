/** What the SDK is told about Google Drive, where the address of the page says anything. */
export function googleOf(query: URLSearchParams): { gdrive?: { clientId: string } } {
  const clientId = query.get('googleClientId')
  return clientId === null ? {} : { gdrive: { clientId } }
}
