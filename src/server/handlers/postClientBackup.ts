import { parseClientBackup } from '../../core/wire/clientBackup.js'
import type { OwnerHandler } from '../forOwner.js'
import type { ServerSettings } from '../options.js'
import { readJson } from '../readJson.js'
import { storeShare } from '../storeShare.js'

/** `POST /clients/:id/backup`, the older form. */
export function postClientBackup(settings: ServerSettings): OwnerHandler {
  return async ({ request }, owner) => {
    const share = parseClientBackup(await readJson(request, settings.maxBytes))
    return storeShare(settings, request, owner, share)
  }
}
