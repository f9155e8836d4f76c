import type { StoredShareAnswer } from '../../core/wire/storedShare.js'
import { findShare } from '../findShare.js'
import type { OwnerHandler } from '../forOwner.js'
import type { ServerSettings } from '../options.js'
import { jsonResponse } from '../problems.js'

/** `GET /users/:id/user-backup-shares?backupMethod=…`; with `&digest=…` it is a question, and the share stays here. */
export function getUserShare(settings: ServerSettings): OwnerHandler {
  return async ({ url }, owner) => {
    const share = await findShare(settings, url.searchParams, owner)
    if (url.searchParams.has('digest')) return jsonResponse({ digest: share.digest })
    const answer: StoredShareAnswer = {
      backupMethod: share.method,
      cipherText: share.cipherText,
      digest: share.digest,
      storedAt: share.storedAt.toISOString(),
    }
    return jsonResponse(answer)
  }
}
