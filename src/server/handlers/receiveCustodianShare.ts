import { parseCustodianShare } from '../../core/wire/custodianShare.js'
import type { Handler } from '../createRouter.js'
import type { ServerSettings } from '../options.js'
import { readJson } from '../readJson.js'

/** `POST {webhooksRoot}/backup`: Portal delivers a custodian backup share, one a curve. */
export function receiveCustodianShare(settings: ServerSettings): Handler {
  return async ({ request }) => {
    const share = parseCustodianShare(await readJson(request, settings.maxBytes))
    const store = await settings.store
    await store.addCustodianShare(share)
    return new Response(null, { headers: { 'cache-control': 'no-store' } })
  }
}
