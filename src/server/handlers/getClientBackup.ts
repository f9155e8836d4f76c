import { findShare } from '../findShare.js'
import type { OwnerHandler } from '../forOwner.js'
import type { ServerSettings } from '../options.js'
import { jsonResponse } from '../problems.js'

/** `GET /clients/:id/backup`, the older form. Guides read the answer by either name. */
export function getClientBackup(settings: ServerSettings): OwnerHandler {
  return async ({ url }, owner) => {
    const { cipherText, digest } = await findShare(settings, url.searchParams, owner, 'GDRIVE')
    if (url.searchParams.has('digest')) return jsonResponse({ digest })
    return jsonResponse({ backupShare: cipherText, cipherText })
  }
}
