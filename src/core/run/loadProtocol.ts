import { BackupError } from '../errors.js'

/** The acts of a run. */
export type Protocol = typeof import('./protocol.js')

let loaded: Protocol | undefined

/**
 * Brings the acts of a run, which most pages that show a wallet never need: while the password is
 * typed, and before the flow opens where a method may prompt, since nothing may stand between that
 * click and the SDK. Nothing is at stake yet where they do not come.
 * @throws {BackupError} `NETWORK`; the next call tries again.
 */
export async function loadProtocol(): Promise<Protocol> {
  try {
    loaded ??= await import('./protocol.js')
    return loaded
  } catch (cause) {
    throw new BackupError('NETWORK', { cause })
  }
}
