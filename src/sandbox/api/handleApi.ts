import { type FaultBoard, isSandboxStep } from '../faults.js'
import { PortalError, type PortalErrorId } from '../portalErrors.js'
import { type JsonObject, readObject } from '../readJson.js'
import { reportFailure } from '../reportFailure.js'
import type { SandboxState } from '../state/createState.js'
import type { ClientRecord } from '../state/records.js'
import { clientRoutes } from './clientRoutes.js'
import { mpcRoutes } from './mpcRoutes.js'
import type { Route } from './route.js'

const httpStatus: Partial<Record<PortalErrorId, number>> = {
  AUTH_FAILED: 401,
  NOT_FOUND: 404,
  STATE_INVALID: 409,
  DKG_REFRESH_MISMATCH: 409,
  SIGN_SHARE_MISMATCH: 409,
  INTERNAL_ERROR: 500,
  WEBHOOK_FAILED: 502,
}

/** The API behind the iframe: bearer in, JSON out. */
export interface SandboxApi {
  /** Whether a path belongs to the API. */
  owns(pathname: string): boolean
  handle(request: Request): Promise<Response>
}

/**
 * Makes the API over this state.
 * @param services What it serves beside the client's own record and the wallet operations.
 */
export function createApi(
  state: SandboxState,
  faults: FaultBoard,
  services: readonly Route[],
): SandboxApi {
  const routes = [...clientRoutes, ...mpcRoutes, ...services]

  const dispatch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const client = state.findByApiKey(bearer(request))

    // Faults are asked for before the key is judged: a page with a bad key is struck as well.
    const step = /^\/mpc\/faults\/(\w+)$/.exec(pathname)?.[1]
    if (step !== undefined && request.method === 'POST') {
      if (!isSandboxStep(step)) throw new PortalError('NOT_FOUND', 'There is no such step')
      return Response.json({ fault: faults.take(step, client?.clientId) })
    }

    for (const route of routes) {
      const params = route.path.exec(pathname)?.slice(1)
      if (!params || route.method !== request.method) continue
      const body = await readBody(request)
      const answer = await route.handle({ client: admit(client), params, body })
      if (request.method !== 'GET') await state.save()
      return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer)
    }
    throw new PortalError('NOT_FOUND', `There is no ${request.method} ${pathname}`)
  }

  return {
    owns: (pathname) => /^\/(api\/v[23]\/clients|mpc|passkeys)\//.test(pathname),
    handle: (request) => dispatch(request).catch(refusal),
  }
}

function refusal(cause: unknown): Response {
  if (!(cause instanceof PortalError)) reportFailure(cause)
  const error = cause instanceof PortalError ? cause : new PortalError('INTERNAL_ERROR')
  return Response.json(error.toBody(), { status: httpStatus[error.id] ?? 400 })
}

function bearer(request: Request): string {
  return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
}

function admit(client: ClientRecord | undefined): ClientRecord {
  if (!client) throw new PortalError('AUTH_FAILED', 'There is no client with this API key')
  const { expiresAt } = client.session
  if (expiresAt !== null && Date.now() >= expiresAt) {
    throw new PortalError('AUTH_FAILED', 'The session has expired')
  }
  return client
}

async function readBody(request: Request): Promise<JsonObject> {
  if (request.method === 'GET') return {}
  let body: unknown
  try {
    body = await request.json()
  } catch {
    throw new PortalError('BAD_REQUEST', 'The body is not JSON')
  }
  return readObject(body, 'The body')
}
