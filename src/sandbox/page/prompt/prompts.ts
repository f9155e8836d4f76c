import type { GoogleAnswer, GoogleRequest } from './googleConsent.js'
import type { PasskeyCeremony, PasskeyOutcome } from './passkeyCeremony.js'

/** Shows a person what only they can answer. */
export interface Prompts {
  /**
   * Has a passkey made or used.
   * @throws {PromptBlocked} @throws {PromptClosed}
   */
  passkey(ceremony: PasskeyCeremony): Promise<PasskeyOutcome>
  /**
   * Has somebody sign in at Google and let the app into their Drive.
   * @throws {PromptBlocked} @throws {PromptClosed}
   */
  google(request: GoogleRequest): Promise<GoogleAnswer>
}

/** The browser opens no window for the prompt. */
export class PromptBlocked extends Error {}

/** The window of the prompt was closed without an answer. */
export class PromptClosed extends Error {}
