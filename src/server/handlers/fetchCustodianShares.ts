import { parseCustodianFetch } from '../../core/wire/custodianShare.js'
import type { Handler } from '../createRouter.js'
import type { ServerSettings } from '../options.js'
import { jsonResponse } from '../problems.js'
import { readJson } from '../readJson.js'

/** `POST {webhooksRoot}/backup/fetch`: Portal asks directly after each delivery, and to recover. */
export function fetchCustodianShares(settings: ServerSettings): Handler {
  return async ({ request }) => {
    const { clientId } = parseCustodianFetch(await readJson(request, settings.maxBytes))
    const store = await settings.store
    return jsonResponse({ backupShares: await store.custodianShares(clientId) })
  }
}
