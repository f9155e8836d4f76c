import type { Sandbox } from 'portal-backup-kit/sandbox'
import { createBackupServer, type ServerShareStore } from 'portal-backup-kit/server'
import type { Session } from '../shared/session.ts'
import { isWeather } from '../shared/weather.ts'
import { type Accounts, people } from './accounts.ts'
import type { ClientFiles } from './buildClient.ts'
import type { DemoState } from './demoState.ts'
import { readHoldings } from './readHoldings.ts'
import { securityHeaders } from './securityHeaders.ts'
import { serveClient } from './serveClient.ts'
import type { Sessions, SignedIn } from './sessions.ts'
import { withShareWeather } from './shareWeather.ts'
import type { WeatherStation } from './weatherStation.ts'

/** What the server is put together from. */
export interface AppParts {
  readonly origin: string
  readonly files: ClientFiles
  readonly store: ServerShareStore
  readonly state: DemoState
  readonly sandbox: Sandbox
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly weather: WeatherStation
  readonly webhookSecret: string
}

/** Harbor's server, from `Request` to `Response`: the page, sign-in, and the kit's endpoints in `/api`. */
export function createApp(parts: AppParts): (request: Request) => Promise<Response> {
  const backups = withShareWeather(backupServer(parts), parts.weather)

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    if (url.origin !== parts.origin) return Response.redirect(parts.origin + url.pathname)
    // Portal's webhooks come from no page. They prove themselves with their secret.
    if (url.pathname.startsWith('/api/webhook/')) return backups(request)
    if (isForged(request, parts.origin)) return new Response(null, { status: 403 })
    if (url.pathname.startsWith('/api/')) return backups(request)
    return serveClient(parts.files, url.pathname) ?? answerPage(parts, request, url.pathname)
  }

  return async (request) => {
    const response = await answer(request)
    const dressed = new Response(response.body, response)
    for (const [name, value] of Object.entries(securityHeaders)) dressed.headers.set(name, value)
    return dressed
  }
}

/** The kit's half of the server: this is all that an app has to add. */
function backupServer({ store, accounts, sessions, webhookSecret }: AppParts) {
  return createBackupServer({
    basePath: '/api',
    store,
    webhookSecret,
    authorize(request, owner) {
      const session = sessions.of(request)
      if (!session) return 'unauthenticated'
      return owner.kind === 'user' && accounts.owns(session.personId, owner.id)
    },
  })
}

/** `SameSite` alone does not do: every port of localhost is the same site. */
function isForged(request: Request, origin: string): boolean {
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  return changes && request.headers.get('origin') !== origin
}

/** What the page itself asks for: who is signed in, who holds what, and the weather. */
async function answerPage(parts: AppParts, request: Request, path: string): Promise<Response> {
  const route = `${request.method} ${path}`
  const session = parts.sessions.of(request)
  if (route === 'POST /session') return signIn(parts, request)
  if (route === 'GET /session') return Response.json(await describeSession(parts, session))
  if (!session) return new Response(null, { status: 401 })

  const wallet = await parts.accounts.wallet(session.personId, session.custody)
  switch (route) {
    case 'DELETE /session':
      return done({ 'set-cookie': parts.sessions.signOut(request) })
    case 'PUT /session/custody':
      session.custody = (await request.json()) === 'self' ? 'self' : 'portal'
      return done()
    case 'GET /holdings':
      return Response.json(await readHoldings(wallet.id, parts))
    case 'GET /weather':
      return Response.json(parts.weather.of(wallet.id))
    case 'PUT /weather': {
      const weather: unknown = await request.json()
      if (!isWeather(weather)) return new Response(null, { status: 400 })
      parts.weather.set(wallet, weather)
      return done()
    }
    default:
      return new Response('There is nothing here.', { status: 404 })
  }
}

async function signIn({ sessions }: AppParts, request: Request): Promise<Response> {
  const cookie = sessions.signIn(String(await request.json()))
  return cookie === undefined ? new Response(null, { status: 401 }) : done({ 'set-cookie': cookie })
}

async function describeSession(
  { accounts }: AppParts,
  session: SignedIn | undefined,
): Promise<Session> {
  const person = people.find(({ id }) => id === session?.personId)
  if (!session || !person) return { status: 'signed-out', people }
  const { id, custody, apiKey } = await accounts.wallet(person.id, session.custody)
  return { status: 'signed-in', person, people, wallet: { id, custody, apiKey } }
}

function done(headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 204, headers })
}
