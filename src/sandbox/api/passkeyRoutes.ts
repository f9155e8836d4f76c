import type { CeremonyAnswer, Enclave } from '../enclave/enclave.js'
import { PortalError } from '../portalErrors.js'
import { type JsonObject, readString } from '../readJson.js'
import type { Route } from './route.js'

/**
 * The passkey service of Portal's enclave: paths, bodies and words are those that Portal's mobile
 * SDKs use. What it stores and how it checks is the sandbox's own.
 * @param origins Where prompts may be shown.
 */
export function passkeyRoutes(enclave: Enclave, origins: () => readonly string[]): Route[] {
  const answerIn = (body: JsonObject, key: 'attestation' | 'assertion'): CeremonyAnswer => ({
    sessionId: readString(body, 'sessionId'),
    relyingParty: readRelyingParty(body),
    credential: readString(body, key),
    origins: origins(),
  })

  return [
    {
      method: 'GET',
      path: /^\/passkeys\/status$/,
      handle: ({ client }) => ({ status: enclave.status(client) }),
    },
    {
      method: 'POST',
      path: /^\/passkeys\/begin-registration$/,
      handle: ({ client, body }) => enclave.beginRegistration(client, readRelyingParty(body)),
    },
    {
      method: 'POST',
      path: /^\/passkeys\/finish-registration$/,
      handle: ({ client, body }) =>
        enclave.finishRegistration(
          client,
          answerIn(body, 'attestation'),
          readString(body, 'encryptionKey'),
        ),
    },
    {
      method: 'POST',
      path: /^\/passkeys\/begin-login$/,
      handle: ({ client, body }) => enclave.beginLogin(client, readRelyingParty(body)),
    },
    {
      method: 'POST',
      path: /^\/passkeys\/finish-login\/read$/,
      handle: async ({ client, body }) => ({
        encryptionKey: await enclave.read(client, answerIn(body, 'assertion')),
      }),
    },
    {
      method: 'POST',
      path: /^\/passkeys\/finish-login\/write$/,
      handle: ({ client, body }) =>
        enclave.write(client, answerIn(body, 'assertion'), readString(body, 'encryptionKey')),
    },
  ]
}

function readRelyingParty(body: JsonObject): string {
  const relyingParty = readString(body, 'relyingParty')
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(relyingParty)) return relyingParty
  throw new PortalError('BAD_REQUEST', 'relyingParty is not a domain')
}
