import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What an authenticator may do otherwise than it should. */
export interface Habits {
  /** The page that shows the prompt. */
  readonly origin: string
  /** @default true */
  readonly verifiesUser?: boolean
  /** @default that of the options */
  readonly relyingParty?: string
  /** @default that of the options */
  readonly challenge?: string
  /** Shown by `navigator.credentials` of the other kind. @default false */
  readonly mixesKindsUp?: boolean
}

export interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id: string }
  readonly user: { readonly id: string }
  readonly excludeCredentials: readonly { readonly id: string }[]
}

export interface RequestOptions {
  readonly challenge: string
  readonly rpId: string
  readonly allowCredentials: readonly { readonly id: string }[]
}

interface Credential {
  readonly id: Buffer
  readonly key: KeyObject
  readonly userHandle: string
  counter: number
}

/**
 * An authenticator in software: ES256 keys, attestation `none`, the bytes of WebAuthn Level 3
 * (6.1 authenticator data, 6.5 attestation). Its answers are the JSON texts that Portal's apps send.
 */
export function softwareAuthenticator() {
  const credentials: Credential[] = []

  return {
    create(options: CreationOptions, habits: Habits): string {
      if (options.excludeCredentials.some(({ id }) => find(credentials, id))) {
        throw new DOMException('A passkey of this account is here already', 'InvalidStateError')
      }
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const credential = {
        id: randomBytes(16),
        key: privateKey,
        userHandle: options.user.id,
        counter: 0,
      }
      credentials.push(credential)
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      // A COSE key: 1 (kty) 2, 3 (alg) -7, -1 (crv) 1, -2 x, -3 y.
      const coseKey = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const length = Buffer.from([0, credential.id.length])
      const authData = Buffer.concat([
        authenticatorData(habits.relyingParty ?? options.rp.id, habits, 0, 0x40),
        Buffer.alloc(16),
        length,
        credential.id,
        coseKey,
      ])
      const attestationObject = Buffer.concat([
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([authData.length]),
        authData,
      ])
      return credentialJson(credential, {
        attestationObject: attestationObject.toString('base64url'),
        clientDataJSON: clientData('webauthn.create', options, habits).toString('base64url'),
      })
    },
    get(options: RequestOptions, habits: Habits): string {
      const credential = options.allowCredentials
        .map(({ id }) => find(credentials, id))
        .find((found) => found !== undefined)
      if (!credential) throw new DOMException('The operation was not allowed', 'NotAllowedError')
      credential.counter += 1
      const { counter, key } = credential
      const authData = authenticatorData(habits.relyingParty ?? options.rpId, habits, counter, 0)
      const clientDataJSON = clientData('webauthn.get', options, habits)
      const hash = createHash('sha256').update(clientDataJSON).digest()
      const signature = sign('sha256', Buffer.concat([authData, hash]), key)
      return credentialJson(credential, {
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: credential.userHandle,
      })
    },
  }
}

function find(credentials: readonly Credential[], id: string): Credential | undefined {
  return credentials.find((credential) => credential.id.toString('base64url') === id)
}

function credentialJson({ id }: Credential, response: object): string {
  const encoded = id.toString('base64url')
  return JSON.stringify({
    rawId: encoded,
    id: encoded,
    clientExtensionResults: {},
    type: 'public-key',
    response,
  })
}

function authenticatorData(
  relyingParty: string,
  { verifiesUser = true }: Habits,
  counter: number,
  moreFlags: number,
): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const flags = 0x01 | (verifiesUser ? 0x04 : 0) | moreFlags
  const rpIdHash = createHash('sha256').update(relyingParty).digest()
  return Buffer.concat([rpIdHash, Buffer.from([flags]), count])
}

function clientData(
  type: 'webauthn.create' | 'webauthn.get',
  options: { challenge: string },
  { origin, challenge = options.challenge, mixesKindsUp }: Habits,
): Buffer {
  const other = type === 'webauthn.get' ? 'webauthn.create' : 'webauthn.get'
  return Buffer.from(
    JSON.stringify({
      type: mixesKindsUp ? other : type,
      challenge,
      origin,
      crossOrigin: false,
    }),
  )
}
