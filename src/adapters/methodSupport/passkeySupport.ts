import type { UnavailableReason } from '../../core/index.js'
import { isInAppBrowser } from './isInAppBrowser.js'

/** See {@link passkeySupport}. */
export interface PasskeySupportOptions {
  /**
   * The relying party id of passkeys that this page itself asks for. Leave it out where Portal's own
   * page asks for them.
   * @default none is compared with the address of the page
   */
  readonly relyingParty?: string
}

/** Whether passkeys can be made and used here. */
export type PasskeySupport =
  | { readonly available: true; readonly reason: null }
  | { readonly available: false; readonly reason: UnavailableReason }

/**
 * Looks whether this page, in this browser, on this device, can make and use passkeys: a secure
 * context, WebAuthn, no in-app browser, a relying party that belongs to the page, and an
 * authenticator, of the device or of a phone beside it. It asks no person and no network.
 * Sources: W3C WebAuthn level 3, sections 5.1.2.1 (relying party), 5.1.7 and 5.1.8 (capabilities).
 */
export async function passkeySupport({
  relyingParty,
}: PasskeySupportOptions = {}): Promise<PasskeySupport> {
  const reason = await missing(relyingParty)
  return reason === null ? { available: true, reason } : { available: false, reason }
}

async function missing(relyingParty: string | undefined): Promise<UnavailableReason | null> {
  if (globalThis.isSecureContext === false) return 'insecure-context'
  if (isInAppBrowser()) return 'in-app-browser'
  const api = globalThis.PublicKeyCredential
  const isAvailable = typeof api?.isUserVerifyingPlatformAuthenticatorAvailable === 'function'
  if (!isAvailable || globalThis.navigator?.credentials === undefined) return 'passkey-unsupported'
  // Both are asked at once, so that their limits do not add up.
  const [can, authenticator] = await Promise.all([
    answerOf(() => api.getClientCapabilities?.() ?? {}),
    answerOf(() => api.isUserVerifyingPlatformAuthenticatorAvailable()),
  ])
  // With related origins the browser looks for the page among those that the relying party names.
  const isElsewhere = relyingParty !== undefined && !isOwnDomain(relyingParty)
  if (isElsewhere && can !== noAnswer && !can.relatedOrigins) return 'wrong-domain'
  if (can === noAnswer) return authenticator === false ? 'no-authenticator' : null
  const here = can.userVerifyingPlatformAuthenticator ?? authenticator
  return here === false && !can.hybridTransport ? 'no-authenticator' : null
}

const noAnswer = Symbol('The platform did not answer.')
const answerLimitMs = 1_500

/** What the platform says within the limit. A platform that fails or is silent has said nothing. */
function answerOf<T>(ask: () => T | Promise<T>): Promise<T | typeof noAnswer> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(noAnswer)
    const timer = setTimeout(giveUp, answerLimitMs)
    Promise.resolve()
      .then(ask)
      .then(resolve, giveUp)
      .finally(() => clearTimeout(timer))
  })
}

function isOwnDomain(relyingParty: string): boolean {
  const { hostname } = globalThis.location
  return hostname === relyingParty || hostname.endsWith(`.${relyingParty}`)
}
