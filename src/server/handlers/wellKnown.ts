import type { Handler } from '../createRouter.js'
import type { WellKnownOptions } from '../options.js'
import { jsonResponse } from '../problems.js'

/** The configured `GET /.well-known/…` files by name. */
export function wellKnown({
  appleAppIds,
  android,
  relatedOrigins,
}: WellKnownOptions): ReadonlyMap<string, Handler> {
  const files = new Map<string, unknown>()
  if (appleAppIds)
    files.set('apple-app-site-association', { webcredentials: { apps: appleAppIds } })
  if (android) files.set('assetlinks.json', android.map(assetLink))
  if (relatedOrigins) files.set('webauthn', { origins: relatedOrigins })
  return new Map([...files].map(([name, file]) => [name, async () => jsonResponse(file)]))
}

// Credential Manager asks for both relations: developer.android.com/identity/sign-in/credential-manager
function assetLink({
  packageName,
  fingerprints,
}: NonNullable<WellKnownOptions['android']>[number]) {
  return {
    relation: [
      'delegate_permission/common.handle_all_urls',
      'delegate_permission/common.get_login_creds',
    ],
    target: {
      namespace: 'android_app',
      package_name: packageName,
      sha256_cert_fingerprints: fingerprints,
    },
  }
}
