import type { MethodSupport } from '../../core/index.js'
import { isInAppBrowser } from './isInAppBrowser.js'
import { type PasskeySupportOptions, passkeySupport } from './passkeySupport.js'

/**
 * What this browser cannot do: passkeys by {@link passkeySupport}, and Google Drive inside other
 * apps, where Google does not sign in.
 */
export function browserMethodSupport(options: PasskeySupportOptions = {}): MethodSupport {
  return {
    async read() {
      const { reason } = await passkeySupport(options)
      return {
        ...(reason && { PASSKEY: reason }),
        ...(isInAppBrowser() && { GDRIVE: 'in-app-browser' }),
      }
    },
  }
}
