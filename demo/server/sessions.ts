import { randomBytes } from 'node:crypto'
import type { Custody } from '../shared/session.ts'
import { people } from './accounts.ts'

/** A person who is signed in, and the wallet they look at. */
export interface SignedIn {
  readonly personId: string
  custody: Custody
}

/** Sign-in sessions, in memory: a restart signs everybody out. */
export interface Sessions {
  of(request: Request): SignedIn | undefined
  /** @returns the `Set-Cookie` of the new session, or undefined where there is no such person. */
  signIn(personId: string): string | undefined
  /** @returns the `Set-Cookie` that takes the cookie away. */
  signOut(request: Request): string
}

/**
 * @param cookieName One for each port: cookies of localhost are shared by all of them.
 */
export function createSessions(cookieName: string): Sessions {
  const sessions = new Map<string, SignedIn>()
  const attributes = 'Path=/; HttpOnly; SameSite=Strict'

  const idOf = (request: Request) =>
    (request.headers.get('cookie') ?? '')
      .split('; ')
      .find((cookie) => cookie.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1) ?? ''

  return {
    of: (request) => sessions.get(idOf(request)),
    signIn(personId) {
      if (!people.some(({ id }) => id === personId)) return undefined
      const id = randomBytes(32).toString('base64url')
      sessions.set(id, { personId, custody: 'portal' })
      return `${cookieName}=${id}; ${attributes}`
    },
    signOut(request) {
      sessions.delete(idOf(request))
      return `${cookieName}=; ${attributes}; Max-Age=0`
    },
  }
}
