import type { BackupMethod, MethodSupport, UnavailableReason } from '../../core/index.js'
import { backupMethods } from '../../core/state.js'
import { isInAppBrowser } from './isInAppBrowser.js'
import { type PasskeySupportOptions, passkeySupport } from './passkeySupport.js'

/**
 * Reads what this browser cannot do: every method on a page without a secure context, passkeys by
 * {@link passkeySupport}, and Google Drive inside other apps, where Google does not sign in.
 */
export function browserMethodSupport(options: PasskeySupportOptions = {}): MethodSupport {
  return {
    async read() {
      // Every method encrypts, in the page or in Portal's frame in it, and such a page has no WebCrypto.
      if (globalThis.isSecureContext === false) return everyMethod('insecure-context')
      const { reason } = await passkeySupport(options)
      return {
        ...(reason && { PASSKEY: reason }),
        ...(isInAppBrowser() && { GDRIVE: 'in-app-browser' }),
      }
    },
  }
}

function everyMethod(reason: UnavailableReason): Record<BackupMethod, UnavailableReason> {
  return Object.fromEntries(backupMethods.map((method) => [method, reason])) as Record<
    BackupMethod,
    UnavailableReason
  >
}
