import { parseUserBackupShare } from '../../core/wire/userBackupShare.js'
import type { OwnerHandler } from '../forOwner.js'
import type { ServerSettings } from '../options.js'
import { readJson } from '../readJson.js'
import { storeShare } from '../storeShare.js'

/** `PUT` or `POST /users/:id/user-backup-shares` */
export function putUserShare(settings: ServerSettings): OwnerHandler {
  return async ({ request }, owner) => {
    const share = parseUserBackupShare(await readJson(request, settings.maxBytes))
    return storeShare(settings, request, owner, share)
  }
}
