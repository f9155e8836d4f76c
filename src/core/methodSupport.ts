import type { BackupMethod } from './state.js'

/** Why a method cannot be used here: a reason code, for words of your own. */
export type UnavailableReason =
  /** No SDK can run it on this platform. */
  | 'platform'
  /** The SDK instance is not configured for it. */
  | 'not-set-up'
  /** The page was not loaded over HTTPS, so the browser keeps its cryptography from it. */
  | 'insecure-context'
  /** The page is shown inside another app, where the prompt does not open. */
  | 'in-app-browser'
  /** The browser has no WebAuthn. */
  | 'passkey-unsupported'
  /** Neither this device nor a phone beside it can keep a passkey. */
  | 'no-authenticator'
  /** The relying party does not belong to the address of the page. */
  | 'wrong-domain'

/** What the platform cannot do, whatever the SDK can. */
export interface MethodSupport {
  /** Read once, before anything is offered: nothing may be asked between a click and its prompt. */
  read(): Promise<Partial<Readonly<Record<BackupMethod, UnavailableReason>>>>
}
