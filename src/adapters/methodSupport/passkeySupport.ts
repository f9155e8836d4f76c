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
  if (typeof api?.isUserVerifyingPlatformAuthenticatorAvailable !== 'function') {
    return 'passkey-unsupported'
  }
  const can = await capabilitiesOf(api)
  // With related origins the browser looks for the page among those that the relying party names.
  if (relyingParty !== undefined && !isOwnDomain(relyingParty) && !can.relatedOrigins) {
    return 'wrong-domain'
  }
  const here = can.userVerifyingPlatformAuthenticator ?? (await hasAuthenticator(api))
  return here || can.hybridTransport ? null : 'no-authenticator'
}

async function capabilitiesOf(api: typeof PublicKeyCredential): Promise<Record<string, boolean>> {
  if (typeof api.getClientCapabilities !== 'function') return {}
  return api.getClientCapabilities().catch(() => ({}))
}

function hasAuthenticator(api: typeof PublicKeyCredential): Promise<boolean> {
  return api.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false)
}

function isOwnDomain(relyingParty: string): boolean {
  const { hostname } = globalThis.location
  return hostname === relyingParty || hostname.endsWith(`.${relyingParty}`)
}
