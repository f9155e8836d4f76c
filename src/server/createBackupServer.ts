import { WireFormatError } from '../core/wire/WireFormatError.js'
import { createRouter, type Route } from './createRouter.js'
import { forOwner } from './forOwner.js'
import { fetchCustodianShares } from './handlers/fetchCustodianShares.js'
import { getClientBackup } from './handlers/getClientBackup.js'
import { getUserShare } from './handlers/getUserShare.js'
import { postClientBackup } from './handlers/postClientBackup.js'
import { putUserShare } from './handlers/putUserShare.js'
import { receiveCustodianShare } from './handlers/receiveCustodianShare.js'
import { wellKnown } from './handlers/wellKnown.js'
import { type BackupServerOptions, readOptions, type ServerSettings } from './options.js'
import { HttpProblem } from './problems.js'
import { withWebhookSecret } from './withWebhookSecret.js'

/**
 * Makes the server half of self-managed backups: it keeps encrypted client backup shares for your
 * users and receives Portal's custodian backup shares. The answer is one function from a standard
 * `Request` to a standard `Response`, for any server that speaks them; it never rejects and never
 * logs.
 *
 * It answers `application/problem+json` for everything that is wrong (RFC 9457); see
 * {@link serverProblems} for the codes.
 *
 * @throws {TypeError} where an option cannot work.
 */
export function createBackupServer(
  options: BackupServerOptions,
): (request: Request) => Promise<Response> {
  const settings = readOptions(options)
  const route = createRouter([
    ...shareRoutes(settings),
    ...webhookRoutes(settings),
    ...wellKnownRoutes(settings),
  ])

  return async (request) => {
    try {
      return await route(request)
    } catch (error) {
      if (error instanceof HttpProblem) return error.toResponse()
      if (error instanceof WireFormatError) {
        return new HttpProblem(error.code, { detail: error.message }).toResponse()
      }
      options.onError?.(error, request)
      return new HttpProblem('SERVER_FAILED').toResponse()
    }
  }
}

function shareRoutes(settings: ServerSettings): Route[] {
  const putUser = forOwner('user', settings, putUserShare(settings))
  const user = {
    GET: forOwner('user', settings, getUserShare(settings)),
    POST: putUser,
    PUT: putUser,
  }
  const client = {
    GET: forOwner('client', settings, getClientBackup(settings)),
    POST: forOwner('client', settings, postClientBackup(settings)),
  }
  const { basePath } = settings
  return [
    { path: `${basePath}/users/:id/user-backup-shares`, handlers: user },
    { path: `${basePath}/users/:id/user-backup-share`, handlers: user },
    { path: `${basePath}/clients/:id/backup`, handlers: client },
    { path: `${basePath}/portal/clients/:id/backup`, handlers: client },
  ]
}

function webhookRoutes(settings: ServerSettings): Route[] {
  if (settings.webhookSecrets.length === 0) return []
  const root = settings.basePath + settings.webhooksRoot
  const receive = withWebhookSecret(settings, receiveCustodianShare(settings))
  const fetch = withWebhookSecret(settings, fetchCustodianShares(settings))
  return [
    { path: `${root}/backup`, handlers: { POST: receive } },
    { path: `${root}/backup/fetch`, handlers: { POST: fetch } },
  ]
}

function wellKnownRoutes(settings: ServerSettings): Route[] {
  // Both, since a proxy may pass the root's files on under the server's own prefix.
  const roots = new Set(['', settings.basePath])
  return [...wellKnown(settings.wellKnown)].flatMap(([name, handler]) =>
    [...roots].map((root) => ({
      path: `${root}/.well-known/${name}`,
      handlers: { GET: handler },
    })),
  )
}
