import { randomBytes } from 'node:crypto'
import type { GoogleAccountRecord } from '../state/records.js'

/** What lets a page keep files of its own in somebody's Drive, where they do not see them. */
export const appDataScope = 'https://www.googleapis.com/auth/drive.appdata'

/** The answer to a page that asked for access, as Google Identity Services gives it. */
export interface TokenResponse {
  readonly access_token: string
  /** In seconds. */
  readonly expires_in: number
  /** Those that were granted, separated by spaces. */
  readonly scope: string
  readonly token_type: 'Bearer'
}

/** Somebody whose page may do what the scope says. */
export interface Admission {
  readonly account: GoogleAccountRecord
  /** The app that the files belong to. */
  readonly app: string
  readonly scopes: readonly string[]
}

/** Who can sign in, and what they have allowed. */
export interface GoogleAccounts {
  find(email: string): GoogleAccountRecord | undefined
  /** As the chooser lists them. */
  list(clientId: string): readonly { email: string; name: string; granted: boolean }[]
  /**
   * Signs somebody in.
   * @param allowsDrive Whether they ticked the box; what they allowed once they are not asked again.
   */
  signIn(
    account: GoogleAccountRecord,
    options: { clientId: string; allowsDrive: boolean },
  ): TokenResponse
  /** Null where the token is unknown or has expired. */
  admit(token: string): Admission | null
}

/**
 * @param records The accounts, which keep what their owners allowed.
 * @param tokenTtlMs How long a token lasts. A restart of the sandbox ends them all.
 */
export function createAccounts(
  records: readonly GoogleAccountRecord[],
  tokenTtlMs: number,
): GoogleAccounts {
  const tokens = new Map<string, Admission & { readonly expiresAt: number }>()

  return {
    find: (email) => records.find((account) => account.email === email),
    list: (clientId) =>
      records.map(({ email, name, allowed }) => ({
        email,
        name,
        granted: allowed.includes(appOf(clientId)),
      })),
    signIn(account, { clientId, allowsDrive }) {
      const app = appOf(clientId)
      if (allowsDrive && !account.allowed.includes(app)) account.allowed.push(app)
      const scopes = account.allowed.includes(app) ? [appDataScope] : []
      const token = `sandbox_ya29.${randomBytes(24).toString('base64url')}`
      tokens.set(token, { account, app, scopes, expiresAt: Date.now() + tokenTtlMs })
      return {
        access_token: token,
        expires_in: Math.floor(tokenTtlMs / 1000),
        scope: scopes.join(' '),
        token_type: 'Bearer',
      }
    },
    admit(token) {
      const found = tokens.get(token)
      return found && Date.now() < found.expiresAt ? found : null
    },
  }
}

/** The clients of one Google Cloud project, whose number opens their ids, share their files. */
function appOf(clientId: string): string {
  return clientId.split('-')[0] ?? clientId
}
