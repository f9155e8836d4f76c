'use client'

type PasswordCredentialMaker = new (data: { id: string; password: string }) => Credential

/** Whether the browser can be asked to keep a password (W3C Credential Management, section 3). */
export function canSaveInManager(): boolean {
  return passwordCredential() !== undefined && navigator.credentials !== undefined
}

/** Has the browser offer to keep a password for an account. What the person answers is between the two. */
export async function saveInManager(account: string, password: string): Promise<void> {
  const Maker = passwordCredential()
  if (Maker) await navigator.credentials.store(new Maker({ id: account, password })).catch(() => {})
}

/** So far only Chromium has it, and no standard library types it. */
function passwordCredential(): PasswordCredentialMaker | undefined {
  return (globalThis as { PasswordCredential?: PasswordCredentialMaker }).PasswordCredential
}
