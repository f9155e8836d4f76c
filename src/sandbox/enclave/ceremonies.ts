import { randomBytes, randomUUID } from 'node:crypto'
import { PortalError } from '../portalErrors.js'

/** A prompt that was asked for and not yet answered. */
export interface Ceremony {
  readonly kind: 'registration' | 'login'
  readonly clientId: string
  readonly relyingParty: string
  /** 32 random bytes in base64url, which the authenticator signs. */
  readonly challenge: string
}

/** The ceremonies under way. A restart forgets them, as time does. */
export interface Ceremonies {
  /** @returns The id under which to finish it. */
  begin(ceremony: Omit<Ceremony, 'challenge'>): { sessionId: string; challenge: string }
  /**
   * Gives out a ceremony of this kind, client and relying party, once: whatever becomes of the
   * answer, no other is taken for its challenge.
   * @throws {PortalError} BAD_REQUEST when there is none, or its time is over.
   */
  take(sessionId: string, expected: Omit<Ceremony, 'challenge'>): Ceremony
}

/** @param lifetimeMs How long a ceremony may take. */
export function createCeremonies(lifetimeMs: number): Ceremonies {
  const open = new Map<string, Ceremony & { readonly expiresAt: number }>()

  return {
    begin(wanted) {
      for (const [id, { expiresAt }] of open) if (Date.now() >= expiresAt) open.delete(id)
      const sessionId = randomUUID()
      const challenge = randomBytes(32).toString('base64url')
      open.set(sessionId, { ...wanted, challenge, expiresAt: Date.now() + lifetimeMs })
      return { sessionId, challenge }
    },
    take(sessionId, expected) {
      const found = open.get(sessionId)
      // Another client's guess must not end the ceremony of the one that began it.
      if (!found || found.clientId !== expected.clientId) throw refusal()
      open.delete(sessionId)
      if (found.kind !== expected.kind || Date.now() >= found.expiresAt) throw refusal()
      if (found.relyingParty !== expected.relyingParty) {
        throw new PortalError('BAD_REQUEST', 'relyingParty is not the one that this began with')
      }
      return found
    },
  }
}

function refusal(): PortalError {
  return new PortalError('BAD_REQUEST', 'The passkey session is unknown, used up or expired')
}
