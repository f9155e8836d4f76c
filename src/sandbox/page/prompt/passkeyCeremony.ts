import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { fromBase64Url, toBase64Url } from '../../crypto/encoding.js'
import { utf8 } from '../../crypto/envelope.js'

/** What an authenticator is asked for, with the options as Portal's passkey service gives them. */
export type PasskeyCeremony =
  | { readonly kind: 'registration'; readonly options: PublicKeyCredentialCreationOptionsJSON }
  | { readonly kind: 'login'; readonly options: PublicKeyCredentialRequestOptionsJSON }

/** The credential as the JSON text that the passkey service takes, or what the browser says instead. */
export type PasskeyOutcome =
  | { readonly credential: string }
  | { readonly name: string; readonly message: string }

/** Runs a ceremony in this window. Never rejects. */
export async function runPasskeyCeremony(ceremony: PasskeyCeremony): Promise<PasskeyOutcome> {
  try {
    const credential =
      ceremony.kind === 'registration'
        ? await register(ceremony.options)
        : await logIn(ceremony.options)
    return { credential: JSON.stringify(credential) }
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
    return { name, message }
  }
}

/** The service means the user's id, and takes the user's handle, as plain text. */
async function register(options: PublicKeyCredentialCreationOptionsJSON): Promise<object> {
  const user = { ...options.user, id: toBase64Url(utf8(options.user.id)) }
  const { rawId, id, type, response } = await startRegistration({
    optionsJSON: { ...options, user },
  })
  const { attestationObject, clientDataJSON } = response
  const clientExtensionResults = {}
  return {
    rawId,
    id,
    clientExtensionResults,
    type,
    response: { attestationObject, clientDataJSON },
  }
}

async function logIn(options: PublicKeyCredentialRequestOptionsJSON): Promise<object> {
  const { rawId, id, type, response } = await startAuthentication({ optionsJSON: options })
  const { clientDataJSON, authenticatorData, signature, userHandle = '' } = response
  return {
    rawId,
    id,
    clientExtensionResults: {},
    type,
    response: {
      clientDataJSON,
      authenticatorData,
      signature,
      userHandle: new TextDecoder().decode(fromBase64Url(userHandle)),
    },
  }
}
