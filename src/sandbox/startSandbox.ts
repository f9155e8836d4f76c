import type { BackupMethod, Custody, WalletCurve } from '../core/state.js'
import { allowOrigins } from './api/allowOrigins.js'
import { createApi } from './api/handleApi.js'
import { passkeyRoutes } from './api/passkeyRoutes.js'
import { createClientRecord, expiryFromNow, type SandboxClientOptions } from './createClient.js'
import { createEnclave } from './enclave/enclave.js'
import { createFaultBoard, type SandboxFaults } from './faults.js'
import { servePage } from './framePages.js'
import { createAccounts } from './google/accounts.js'
import { createGoogle } from './google/handleGoogle.js'
import { landingPage } from './landingPage.js'
import { listen } from './nodeServer.js'
import { addressesOf } from './portal/wallets.js'
import { createState, type SandboxState } from './state/createState.js'
import type { ClientRecord } from './state/records.js'

/** How to start a sandbox. */
export interface SandboxOptions {
  /** The port on localhost. @default a free one */
  readonly port?: number
  /** A folder to keep the state in between starts. @default memory only */
  readonly data?: string
  /**
   * An app to serve from the same origin. It is asked first about every path that the sandbox does
   * not own (`/api/v2/clients/…`, `/api/v3/clients/…`, `/mpc/…`, `/passkeys/…`, `/google/…`,
   * `/sandbox/…`, `/<version>/iframe/…`); undefined means that it has nothing there.
   */
  readonly app?: (request: Request) => Promise<Response | undefined>
  readonly passkeys?: PasskeyOptions
  readonly google?: GoogleOptions
}

/** How the sandbox's stand-in for Google behaves. */
export interface GoogleOptions {
  /** How long a token for Drive lasts, in milliseconds. @default 3599000, as Google's */
  readonly tokenTtlMs?: number
}

/** How the sandbox's passkeys behave. */
export interface PasskeyOptions {
  /**
   * Other origins that may show prompts and call the passkey service. They are named in
   * `/.well-known/webauthn` (WebAuthn Level 3, section 5.11) too, where a browser would look for
   * those that do not belong to the relying party's domain. It looks over HTTPS alone: between
   * plain `localhost` origins, which all belong to `localhost`, it never has to.
   * @default none
   */
  readonly relatedOrigins?: readonly string[]
  /** How long a prompt may stay open, in milliseconds. @default 60000 */
  readonly timeoutMs?: number
}

/** A local Portal that the real `@portal-hq/web` talks to. For development only. */
export interface Sandbox {
  /** `http://localhost:PORT` */
  readonly url: string
  /** `localhost:PORT`: what the real SDK takes as `host`. */
  readonly host: string
  /** Makes a client, as your server does with Portal's custodian API. */
  createClient(options?: SandboxClientOptions): Promise<{ clientId: string; apiKey: string }>
  /** Shows what Portal knows of a client; never a key or a share. @throws {Error} if unknown. */
  inspect(clientId: string): Promise<SandboxClient>
  /**
   * Replaces the faults, at once and for pages that are open already. `{}` ends them.
   * @param clientId Only for this client, whose faults then go before everybody's. Faults for
   * everybody and for a client are set and ended apart.
   * @throws {TypeError} when a fault makes no sense.
   */
  setFaults(faults: SandboxFaults, clientId?: string): void
  /** Ends the session of a client: calls with its API key are refused from now on. */
  expireSession(clientId: string): Promise<void>
  /** Starts the session of a client anew, under the same API key and for as long as the first. */
  renewSession(clientId: string): Promise<void>
  readonly google: SandboxGoogle
  /** Stops serving and ends open connections at once. */
  close(): Promise<void>
}

/** The stand-in for Google. Every call rejects for an address that is not of an account. */
export interface SandboxGoogle {
  /** The addresses of the people who can sign in. */
  readonly accounts: readonly string[]
  /** What is in somebody's Drive, oldest first; never what is in a file. */
  inspectDrive(
    account: string,
  ): Promise<readonly { readonly name: string; readonly createdAt: number }[]>
  /** Deletes the files, as people can who look for "hidden app data" in the settings of their Drive. */
  clearDrive(account: string): Promise<void>
}

/** What Portal knows of a client. */
export interface SandboxClient {
  readonly custody: Custody
  /** Null until there is a wallet. */
  readonly addresses: { readonly eip155: string; readonly solana: string } | null
  /** One a curve and backup run, oldest first. */
  readonly sharePairs: readonly {
    readonly id: string
    readonly method: BackupMethod
    readonly curve: WalletCurve
    readonly status: 'incomplete' | 'completed'
    readonly createdAt: number
  }[]
  /** Every notice about a client backup share, oldest first. */
  readonly told: readonly {
    readonly at: number
    readonly stored: boolean
    readonly by: 'ids' | 'method'
    readonly method: BackupMethod
  }[]
}

/**
 * Starts a local Portal. Never use it for real funds: it keeps its half of every key in the clear.
 * @throws {Error} when the port is taken or the data folder holds something else.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const state = await createState(options.data)
  const faults = createFaultBoard()
  const { relatedOrigins, timeoutMs } = checkedPasskeys(options.passkeys)
  let url = ''
  const origins = () => [url, ...relatedOrigins]
  const api = createApi(state, faults, passkeyRoutes(createEnclave(timeoutMs), origins))
  const accounts = createAccounts(state.googleAccounts, checkedTokenTtl(options.google))
  const google = createGoogle(accounts, faults, state.save)

  const createClient: Sandbox['createClient'] = async (clientOptions = {}) => {
    const client = createClientRecord(clientOptions)
    state.add(client)
    await state.save()
    return { clientId: client.clientId, apiKey: client.apiKey }
  }

  const server = await listen(options.port ?? 0, async (request) => {
    const { pathname, host } = new URL(request.url)
    const page = await servePage(pathname)
    if (page) return page
    if (google.owns(pathname)) return await google.handle(request)
    if (api.owns(pathname)) return await allowOrigins(request, origins(), api.handle)
    if (pathname === '/sandbox/clients' && request.method === 'POST') {
      return await createClientFrom(request, createClient)
    }
    const fromApp = pathname.startsWith('/sandbox/') ? undefined : await options.app?.(request)
    if (fromApp) return fromApp
    if (pathname === '/.well-known/webauthn') return Response.json({ origins: origins() })
    if (pathname === '/' || pathname === '/sandbox') {
      return landingPage({ host, clients: state.size })
    }
    return new Response('There is nothing here.', { status: 404 })
  })

  const host = `localhost:${server.port}`
  url = `http://${host}`
  const setExpiry = async (clientId: string, expiry: (client: ClientRecord) => number | null) => {
    const client = known(state, clientId)
    client.session.expiresAt = expiry(client)
    await state.save()
  }
  return {
    url,
    host,
    createClient,
    inspect: async (clientId) => inspection(known(state, clientId)),
    setFaults: (next, clientId) => {
      faults.set(next, clientId === undefined ? undefined : known(state, clientId).clientId)
    },
    expireSession: (clientId) => setExpiry(clientId, () => Date.now()),
    renewSession: (clientId) => setExpiry(clientId, ({ session }) => expiryFromNow(session.ttlMs)),
    google: sandboxGoogle(state),
    close: () => server.close(),
  }
}

/** @throws {TypeError} */
function checkedPasskeys(options: PasskeyOptions = {}): Required<PasskeyOptions> {
  const { relatedOrigins = [], timeoutMs = 60_000 } = options
  const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text
  const stranger = relatedOrigins.find((origin) => !isOrigin(origin))
  if (stranger !== undefined) {
    throw new TypeError(`startSandbox: passkeys.relatedOrigins: ${stranger} is not an origin`)
  }
  if (!(Number.isFinite(timeoutMs) && timeoutMs > 0)) {
    throw new TypeError('startSandbox: passkeys.timeoutMs is a number of milliseconds above 0')
  }
  return { relatedOrigins, timeoutMs }
}

/** @throws {TypeError} */
function checkedTokenTtl({ tokenTtlMs = 3_599_000 }: GoogleOptions = {}): number {
  if (Number.isFinite(tokenTtlMs) && tokenTtlMs > 0) return tokenTtlMs
  throw new TypeError('startSandbox: google.tokenTtlMs is a number of milliseconds above 0')
}

function sandboxGoogle(state: SandboxState): SandboxGoogle {
  const filesOf = (email: string) => {
    const account = state.googleAccounts.find((candidate) => candidate.email === email)
    if (!account) throw new Error(`There is no ${email} at the sandbox's Google`)
    return account.files
  }
  return {
    accounts: state.googleAccounts.map(({ email }) => email),
    inspectDrive: async (email) =>
      filesOf(email).map(({ name, createdAt }) => ({ name, createdAt })),
    async clearDrive(email) {
      filesOf(email).length = 0
      await state.save()
    },
  }
}

function known(state: SandboxState, clientId: string): ClientRecord {
  const client = state.find(clientId)
  if (!client) throw new Error(`The sandbox has no client ${clientId}`)
  return client
}

/** What the buttons of the landing page, or a shell with curl, make a client with. */
async function createClientFrom(
  request: Request,
  createClient: Sandbox['createClient'],
): Promise<Response> {
  const custody = new URLSearchParams(await request.text()).get('custody')
  const client = await createClient({ custody: custody === 'self' ? 'self' : 'portal' })
  return Response.json(client, { status: 201 })
}

function inspection(client: ClientRecord): SandboxClient {
  return {
    custody: client.custody,
    addresses: addressesOf(client),
    sharePairs: client.backupSharePairs.map(({ id, method, curve, status, createdAt }) => ({
      id,
      method,
      curve,
      status,
      createdAt,
    })),
    told: client.told.map((notice) => ({ ...notice })),
  }
}
