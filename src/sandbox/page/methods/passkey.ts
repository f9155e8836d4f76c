import { PortalError } from '../../portalErrors.js'
import { readObject } from '../../readJson.js'
import { type Caller, createCaller } from '../caller.js'
import type { PasskeyCeremony } from '../prompt/passkeyCeremony.js'
import { prompted } from '../prompt/prompted.js'
import type { StepContext } from '../step.js'
import type { KeyHolder } from './keyHeldMethod.js'

/** Portal's own default is its own domain, which no page on this machine may use. */
const defaultRelyingParty = 'localhost'

interface Begun {
  readonly sessionId: string
  readonly options: { readonly publicKey: never }
}

/** The key is in the enclave, which gives it out for an answer of the client's passkey. */
export const passkeyHolder: KeyHolder = {
  needs: 'passkey',
  async read(context) {
    const service = connect(context)
    const answer = await logIn(service, context)
    const { encryptionKey } = await service.call<{ encryptionKey: string }>(
      'POST',
      '/passkeys/finish-login/read',
      answer,
    )
    return encryptionKey
  },
  async write(encryptionKey, context) {
    const service = connect(context)
    const { status } = await service.call<{ status: string }>('GET', '/passkeys/status')
    if (status === 'registered with credential') {
      const answer = await logIn(service, context)
      await service.call('POST', '/passkeys/finish-login/write', { ...answer, encryptionKey })
    } else {
      const answer = await register(service, context)
      await service.call('POST', '/passkeys/finish-registration', { ...answer, encryptionKey })
    }
  },
}

interface PasskeyService {
  readonly call: Caller
  readonly relyingParty: string
}

function connect({ settings, api }: StepContext): PasskeyService {
  const { relyingParty, webAuthnHost } = readObject(settings.passkey, 'passkey')
  return {
    call: createCaller(originOf(webAuthnHost) ?? api.origin, api.apiKey),
    relyingParty: typeof relyingParty === 'string' ? relyingParty : defaultRelyingParty,
  }
}

/** Null where the app names no host: the sandbox is its own. */
function originOf(webAuthnHost: unknown): string | null {
  if (webAuthnHost === undefined) return null
  if (/^localhost:\d+$/.test(String(webAuthnHost))) return `http://${webAuthnHost}`
  throw new PortalError(
    'BAD_REQUEST',
    'passkey.webAuthnHost is not on this machine: leave it out for the sandbox',
  )
}

async function register({ call, relyingParty }: PasskeyService, context: StepContext) {
  const path = '/passkeys/begin-registration'
  const { sessionId, options } = await call<Begun>('POST', path, { relyingParty })
  const attestation = await ask(context, { kind: 'registration', options: options.publicKey })
  return { attestation, sessionId, relyingParty }
}

async function logIn({ call, relyingParty }: PasskeyService, context: StepContext) {
  const path = '/passkeys/begin-login'
  const { sessionId, options } = await call<Begun>('POST', path, { relyingParty })
  const assertion = await ask(context, { kind: 'login', options: options.publicKey })
  return { assertion, sessionId, relyingParty }
}

/** @throws {PortalError} in the words of the browser, which is all that names the reason. */
async function ask({ api, prompts }: StepContext, ceremony: PasskeyCeremony): Promise<string> {
  const outcome = await prompted(api, () => prompts.passkey(ceremony))
  if ('credential' in outcome) return outcome.credential
  throw new PortalError('ERROR', `${outcome.name}: ${outcome.message}`)
}
