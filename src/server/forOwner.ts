import type { Call, Handler } from './createRouter.js'
import type { ServerSettings } from './options.js'
import { HttpProblem } from './problems.js'
import type { ShareOwner } from './ServerShareStore.js'

/** Answers a request that may act for this owner. */
export type OwnerHandler = (call: Call, owner: ShareOwner) => Promise<Response>

/** Lets a handler see a request only once `authorize` has said yes for the owner in the path. */
export function forOwner(
  kind: ShareOwner['kind'],
  { authorize }: ServerSettings,
  handler: OwnerHandler,
): Handler {
  return async (call) => {
    const owner = { kind, id: call.id }
    const answer = await authorize(call.request, owner)
    if (answer === 'unauthenticated') {
      throw new HttpProblem('UNAUTHENTICATED', { headers: { 'www-authenticate': 'Session' } })
    }
    // Anything but true is a no: a caller in plain JavaScript may return whatever it has looked up.
    if (answer !== true) throw new HttpProblem('NOT_FOUND')
    return handler(call, owner)
  }
}
