import {
  type DriveStep,
  type FaultBoard,
  type SandboxFault,
  sandboxClientHeader,
} from '../faults.js'
import type { JsonObject } from '../readJson.js'
import type { GoogleAccounts } from './accounts.js'
import { type Drive, openDrive } from './drive.js'
import { DriveError, driveFailures } from './googleErrors.js'
import { readUpload } from './multipart.js'

interface DriveCall {
  readonly drive: Drive
  readonly request: Request
  readonly query: URLSearchParams
  readonly id: string
}

interface DriveRoute {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: RegExp
  readonly step?: DriveStep
  answer(call: DriveCall): Response | Promise<Response>
}

/** Drive's own paths and answers (v3), as far as backups need them. */
const routes: readonly DriveRoute[] = [
  {
    method: 'GET',
    path: /^\/drive\/v3\/about$/,
    answer: ({ drive, query }) => Response.json(drive.about(query)),
  },
  {
    method: 'GET',
    path: /^\/drive\/v3\/files$/,
    step: 'driveList',
    answer: ({ drive, query }) => Response.json(drive.list(query)),
  },
  {
    method: 'GET',
    path: /^\/drive\/v3\/files\/([\w-]+)$/,
    step: 'driveRead',
    answer({ drive, id, query }) {
      if (query.get('alt') !== 'media') throw new DriveError('badRequest')
      return new Response(drive.read(id), { headers: { 'content-type': 'text/plain' } })
    },
  },
  {
    method: 'POST',
    path: /^\/upload\/drive\/v3\/files$/,
    step: 'driveUpload',
    async answer({ drive, request, query }) {
      if (query.get('uploadType') !== 'multipart') throw new DriveError('badRequest')
      return Response.json(drive.create(await readUpload(request)))
    },
  },
  {
    method: 'DELETE',
    path: /^\/drive\/v3\/files\/([\w-]+)$/,
    step: 'driveDelete',
    answer({ drive, id }) {
      drive.delete(id)
      return new Response(null, { status: 204 })
    },
  },
]

/** The stand-in for Google: the sign-in behind its window, and Drive. */
export interface Google {
  /** Whether a path belongs to it. */
  owns(pathname: string): boolean
  handle(request: Request): Promise<Response>
}

/** @param save Keeps what was changed. */
export function createGoogle(
  accounts: GoogleAccounts,
  faults: FaultBoard,
  save: () => Promise<void>,
): Google {
  const signIn = async (request: Request): Promise<Response> => {
    const body = (await request.json().catch(() => null)) as JsonObject | null
    const { client_id: clientId, email, drive } = body ?? {}
    const account = accounts.find(String(email))
    if (!account || typeof clientId !== 'string') {
      return Response.json({ error: 'invalid_request' }, { status: 400 })
    }
    const token = accounts.signIn(account, { clientId, allowsDrive: drive === true })
    await save()
    return Response.json(token)
  }

  const askDrive = async (request: Request, pathname: string): Promise<Response> => {
    const { searchParams: query } = new URL(request.url)
    for (const { method, path, step, answer } of routes) {
      const match = path.exec(pathname)
      if (!match || method !== request.method) continue
      const client = request.headers.get(sandboxClientHeader) ?? undefined
      const fault = (step && faults.take(step, client)) ?? {}
      await strike(fault)
      const admission = accounts.admit(bearer(request))
      if (!admission) throw new DriveError('authError')
      const drive = openDrive(admission)
      const response = await answer({ drive, request, query, id: match[1] ?? '' })
      if (method !== 'GET') await save()
      return fault.drop ? never() : response
    }
    throw new DriveError('notFound', `There is no ${request.method} ${pathname}`)
  }

  return {
    owns: (pathname) => pathname.startsWith('/google/'),
    async handle(request) {
      const { pathname, searchParams } = new URL(request.url)
      try {
        if (pathname === '/google/accounts') {
          return Response.json(accounts.list(searchParams.get('client_id') ?? ''))
        }
        if (pathname === '/google/token') return await signIn(request)
        return await askDrive(request, pathname.replace('/google', ''))
      } catch (cause) {
        if (cause instanceof DriveError) return cause.toResponse()
        throw cause
      }
    },
  }
}

async function strike({ slow, fail, hang }: SandboxFault): Promise<void> {
  const reason = driveFailures.find((known) => known === fail)
  if (typeof slow === 'number') await new Promise((resolve) => setTimeout(resolve, slow))
  if (reason) throw new DriveError(reason)
  if (hang) await never()
}

/** The connection stays open until the sandbox closes it. */
function never(): Promise<never> {
  return new Promise(() => {})
}

function bearer(request: Request): string {
  return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
}
