import { PortalError } from '../portalErrors.js'
import type { ClientRecord, EnclaveRecord, PasskeyRecord } from '../state/records.js'
import { type Ceremonies, type Ceremony, createCeremonies } from './ceremonies.js'
import { passkeyAlgorithms, verifyAssertion, verifyAttestation } from './verify.js'

/** The words for what the enclave has of a client. */
export type PasskeyStatus = 'not registered' | 'registered' | 'registered with credential'

/** What a finished ceremony is answered with. */
export interface CeremonyAnswer {
  readonly sessionId: string
  readonly relyingParty: string
  /** The credential as JSON text, from the authenticator. */
  readonly credential: string
  /** Where the prompt may have been shown. */
  readonly origins: readonly string[]
}

/** Keeps one key for each client, and gives it out to whoever holds the client's passkey. */
export interface Enclave {
  status(client: ClientRecord): PasskeyStatus
  beginRegistration(client: ClientRecord, relyingParty: string): object
  /** Adds a passkey and replaces the key. */
  finishRegistration(client: ClientRecord, answer: CeremonyAnswer, key: string): Promise<void>
  /** @throws {PortalError} NOT_FOUND when the client has no passkey for the relying party. */
  beginLogin(client: ClientRecord, relyingParty: string): object
  /** Gives out the key. */
  read(client: ClientRecord, answer: CeremonyAnswer): Promise<string>
  /** Replaces the key: what the one before it encrypted opens no more. */
  write(client: ClientRecord, answer: CeremonyAnswer, key: string): Promise<void>
}

/** @param timeoutMs How long a prompt may stay open. */
export function createEnclave(timeoutMs: number): Enclave {
  // The answer of a prompt that was met in its last moment still has to travel here.
  const ceremonies = createCeremonies(timeoutMs + 5_000)

  const logIn = async (client: ClientRecord, answer: CeremonyAnswer): Promise<EnclaveRecord> => {
    const ceremony = take(ceremonies, 'login', client, answer)
    const { relyingParty, credential, origins } = answer
    const { enclave, passkeys } = passkeysFor(client, relyingParty)
    await verifyAssertion(credential, passkeys, { ceremony, origins })
    return enclave
  }

  return {
    status({ enclave }) {
      if (!enclave) return 'not registered'
      return enclave.passkeys.length > 0 ? 'registered with credential' : 'registered'
    },
    beginRegistration(client, relyingParty) {
      client.enclave ??= emptyEnclave()
      const { clientId } = client
      const started = ceremonies.begin({ kind: 'registration', clientId, relyingParty })
      const publicKey = creationOptions(client, relyingParty, started.challenge, timeoutMs)
      return { sessionId: started.sessionId, options: { publicKey } }
    },
    async finishRegistration(client, answer, key) {
      const ceremony = take(ceremonies, 'registration', client, answer)
      const { credential, origins } = answer
      const passkey = await verifyAttestation(credential, { ceremony, origins })
      client.enclave ??= emptyEnclave()
      client.enclave.passkeys.push(passkey)
      client.enclave.encryptionKey = key
    },
    beginLogin(client, relyingParty) {
      const { passkeys } = passkeysFor(client, relyingParty)
      const { clientId } = client
      const started = ceremonies.begin({ kind: 'login', clientId, relyingParty })
      const publicKey = {
        challenge: started.challenge,
        timeout: timeoutMs,
        rpId: relyingParty,
        allowCredentials: passkeys.map(descriptor),
        userVerification: 'required',
      }
      return { sessionId: started.sessionId, options: { publicKey } }
    },
    async read(client, answer) {
      const { encryptionKey } = await logIn(client, answer)
      if (encryptionKey === null) throw new PortalError('NOT_FOUND', 'There is no key')
      return encryptionKey
    },
    async write(client, answer, key) {
      const enclave = await logIn(client, answer)
      enclave.encryptionKey = key
    },
  }
}

function take(
  ceremonies: Ceremonies,
  kind: Ceremony['kind'],
  { clientId }: ClientRecord,
  { sessionId, relyingParty }: CeremonyAnswer,
): Ceremony {
  return ceremonies.take(sessionId, { kind, clientId, relyingParty })
}

function emptyEnclave(): EnclaveRecord {
  return { passkeys: [], encryptionKey: null }
}

function passkeysFor({ enclave }: ClientRecord, relyingParty: string) {
  if (!enclave || enclave.passkeys.length === 0) {
    throw new PortalError('NOT_FOUND', 'This client has no passkey')
  }
  const passkeys = enclave.passkeys.filter((passkey) => passkey.relyingParty === relyingParty)
  if (passkeys.length === 0) {
    throw new PortalError(
      'NOT_FOUND',
      'The passkey of this client was made for another relying party ID',
    )
  }
  return { enclave, passkeys }
}

/**
 * The user's id is plain text, not base64url as in WebAuthn's own JSON: Portal's apps take the bytes
 * of the text, and an app and the web have to find each other's passkeys.
 */
function creationOptions(
  { clientId, enclave }: ClientRecord,
  relyingParty: string,
  challenge: string,
  timeout: number,
) {
  const known = enclave?.passkeys.filter((passkey) => passkey.relyingParty === relyingParty) ?? []
  return {
    rp: { name: 'Portal sandbox', id: relyingParty },
    user: { name: 'Sandbox wallet', displayName: 'Sandbox wallet', id: clientId },
    challenge,
    pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout,
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    excludeCredentials: known.map(descriptor),
  }
}

function descriptor({ id }: PasskeyRecord) {
  return { type: 'public-key', id }
}
