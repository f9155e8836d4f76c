import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { PortalError } from '../portalErrors.js'
import type { PasskeyRecord } from '../state/records.js'
import type { Ceremony } from './ceremonies.js'

/** The algorithms that a passkey may sign with: EdDSA, ES256 and RS256, as COSE numbers them. */
export const passkeyAlgorithms = [-8, -7, -257]

/** What an answer of an authenticator has to fit. */
export interface Expectation {
  readonly ceremony: Ceremony
  /** Where the prompt may have been shown. */
  readonly origins: readonly string[]
}

/**
 * Checks what an authenticator answered to a registration.
 * @param attestation The credential as JSON text.
 * @throws {PortalError} BAD_REQUEST when it proves nothing.
 */
export async function verifyAttestation(
  attestation: string,
  { ceremony, origins }: Expectation,
): Promise<PasskeyRecord> {
  const { verifyRegistrationResponse } = await loadVerifier()
  const response = parseCredential<RegistrationResponseJSON>(attestation, 'attestation')
  const { verified, registrationInfo } = await refusing('attestation', () =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: ceremony.challenge,
      expectedOrigin: [...origins],
      expectedRPID: ceremony.relyingParty,
      requireUserVerification: true,
      supportedAlgorithmIDs: passkeyAlgorithms,
    }),
  )
  if (!verified) throw unproven('attestation')
  const { id, publicKey, counter } = registrationInfo.credential
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    relyingParty: ceremony.relyingParty,
  }
}

/**
 * Checks what an authenticator answered to a login, and counts the use of its passkey.
 * @param assertion The credential as JSON text.
 * @param passkeys Those of the client that belong to the relying party.
 * @throws {PortalError} BAD_REQUEST when it proves nothing.
 */
export async function verifyAssertion(
  assertion: string,
  passkeys: readonly PasskeyRecord[],
  { ceremony, origins }: Expectation,
): Promise<void> {
  const { verifyAuthenticationResponse } = await loadVerifier()
  const response = parseCredential<AuthenticationResponseJSON>(assertion, 'assertion')
  const passkey = passkeys.find(({ id }) => id === response.id)
  if (!passkey) throw unproven('assertion', 'it is of no passkey of this client')
  const { userHandle } = response.response
  // Portal's apps send the handle as the plain text that begin-registration gave.
  if (userHandle && userHandle !== ceremony.clientId) {
    throw unproven('assertion', 'its user handle is not of this client')
  }
  const { verified, authenticationInfo } = await refusing('assertion', () =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: ceremony.challenge,
      expectedOrigin: [...origins],
      expectedRPID: ceremony.relyingParty,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    }),
  )
  if (!verified) throw unproven('assertion', 'the signature is not of this passkey')
  passkey.counter = authenticationInfo.newCounter
}

/** An optional package: an app that never runs the sandbox does not have to install it. */
async function loadVerifier() {
  try {
    return await import('@simplewebauthn/server')
  } catch (cause) {
    throw new Error('Passkeys in the sandbox need @simplewebauthn/server: install it', { cause })
  }
}

function parseCredential<T extends { id: string; response: object }>(
  text: string,
  name: string,
): T {
  try {
    const value = JSON.parse(text) as Partial<T> | null
    const isCredential = typeof value?.id === 'string' && typeof value.response === 'object'
    if (isCredential && value.response !== null) return value as T
  } catch {
    // Told below, along with other texts that are no credential.
  }
  throw new PortalError('BAD_REQUEST', `${name} is not the JSON text of a credential`)
}

/** The library throws what it finds wrong with an answer, and what it cannot decode. */
async function refusing<T>(name: string, verify: () => Promise<T>): Promise<T> {
  try {
    return await verify()
  } catch (cause) {
    throw unproven(name, cause instanceof Error ? cause.message : undefined)
  }
}

function unproven(name: string, why = 'it does not verify'): PortalError {
  return new PortalError('BAD_REQUEST', `The ${name} is refused: ${why}`)
}
