import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { httpShareStore } from 'portal-backup-kit/adapters'
import {
  type BackupError,
  createBackupController,
  isShareRefused,
  isShareStoreError,
} from 'portal-backup-kit/core'
import { createBackupServer, postgresShareStore, serverProblems } from 'portal-backup-kit/server'
import { createFakePortal } from 'portal-backup-kit/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { refusalCodes } from '../../src/core/wire/problemCodes.js'
import { listen } from '../server/listen.js'

const { signal } = new AbortController()
const cipherText = 'opaque'
const share = {
  walletId: 'wallet-1',
  method: 'PASSWORD',
  cipherText,
  digest: `sha-256:${createHash('sha256').update(cipherText).digest('base64url')}`,
  runId: 'run-1',
} as const
const json = { 'Content-Type': 'application/json' }
const html = { 'Content-Type': 'text/html' }
const problemJson = { 'Content-Type': 'application/problem+json' }
const nginx = '<html><head><title>404 Not Found</title></head></html>'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

/** Answers every request in the same way. */
const always =
  (status: number, headers: Record<string, string> = {}, body = ''): Handle =>
  (_request, response) => {
    response.writeHead(status, headers).end(body)
  }

const problem = (status: number, code: string) =>
  always(status, problemJson, JSON.stringify({ status, code }))

/** Sends the headers and the first bytes of a body, and nothing more. */
const stalling: Handle = (_request, response) => {
  response.writeHead(200, json).write('{"digest":')
}

/** The wrong servers that a `PUT` or a `GET` may reach. */
const wiringMistakes: Readonly<Record<string, Handle>> = {
  '404 with a page, as nginx answers': always(404, html, nginx),
  '404 with JSON that has no code, as FastAPI answers': always(404, json, '{"detail":"Not Found"}'),
  '404 without a body': always(404),
  '400 without a code': always(400, json, '{"error":"bad request"}'),
  '405 with a page, as nginx answers': always(405, html, nginx),
  '405 of the backup server': problem(405, 'METHOD_NOT_ALLOWED'),
  '400 of the backup server for its path': problem(400, 'MALFORMED_PATH'),
  '410 without a code': always(410),
  '413 with a page, as nginx answers': always(413, html, nginx),
  '415 with a page': always(415, html, nginx),
  '422 with JSON that has no code, as FastAPI answers': always(422, json, '{"detail":[]}'),
  '501 with a page': always(501, html, nginx),
  'a redirect to a sign-in page': always(302, { Location: '/sign-in' }),
  'a permanent redirect to the same path with a slash': always(308, { Location: '/shares/' }),
}

/** Answers that prove nothing. */
const unclear: Readonly<Record<string, Handle>> = {
  'a page for every path, as a single-page app serves': always(200, html, '<div id="root"></div>'),
  'a page that claims to be JSON': always(200, json, '<div id="root"></div>'),
  'JSON without a share': always(200, json, '{"ok":true}'),
  'a JSON list': always(200, json, '[]'),
  'JSON null': always(200, json, 'null'),
  'a digest that is none': always(200, json, '{"digest":"yes"}'),
  '204': always(204),
  '500': always(500),
  '503 with a page': always(503, html, nginx),
  'a connection that ends within the body': (_request, response) => {
    response.writeHead(200, { ...json, 'Content-Length': '100' }).write('{"digest":')
    setImmediate(() => response.destroy())
  },
  'a connection that ends before an answer': (_request, response) => response.destroy(),
}

describe('a store that is reached at the wrong server', () => {
  it.each(Object.entries(wiringMistakes))(
    'reports a wiring mistake, and no refusal, for %s',
    async (_name, handle) => {
      const store = await storeAt(handle)
      for (const call of callsOf(store)) {
        const failure = await failureOf(call)
        expect(isShareRefused(failure)).toBe(false)
        expect(failure).toMatchObject({ name: 'ShareStoreError', code: 'STORE_MISCONFIGURED' })
      }
    },
  )

  it.each(Object.entries(unclear))('leaves the outcome open for %s', async (_name, handle) => {
    const store = await storeAt(handle)
    for (const call of callsOf(store)) {
      const failure = await failureOf(call)
      expect(isShareRefused(failure)).toBe(false)
      expect(isShareStoreError(failure) && failure.code).toBe(undefined)
    }
  })

  it.each([401, 403, 408, 409, 423, 425, 429])('leaves the outcome open for %d', async (status) => {
    const store = await storeAt(always(status))
    for (const call of callsOf(store)) {
      expect(await failureOf(call)).toMatchObject({ name: 'ShareStoreError', status })
    }
  })

  it.each([
    ...Object.entries(wiringMistakes).map(([name, handle]) => ({ name, handle })),
    ...Object.entries(unclear).map(([name, handle]) => ({ name, handle })),
  ])('never makes the engine tell Portal anything: $name', async ({ name, handle }) => {
    const { state, calls } = await backUpTo(handle)
    expect(calls).toEqual([])
    expect(state).toMatchObject({
      status: 'failed',
      error: { code: name in wiringMistakes ? 'STORE_MISCONFIGURED' : 'STORE_UNKNOWN' },
    })
  })
})

describe('a refusal of the backup server', () => {
  it.each(refusalCodes)('is definite for the code %s', async (code) => {
    const { status } = serverProblems[code as keyof typeof serverProblems]
    const store = await storeAt(problem(status, code))
    expect(isShareRefused(await failureOf(() => store.put(share, { signal })))).toBe(true)
  })

  it('is told to Portal once', async () => {
    const { state, calls } = await backUpTo(problem(413, 'BODY_TOO_LARGE'))
    expect(calls).toEqual([[false, 'PASSWORD']])
    expect(state).toMatchObject({ status: 'failed', error: { code: 'STORE_REFUSED' } })
  })

  it('is not definite where the body comes from another server that uses the same word', async () => {
    const store = await storeAt(always(500, problemJson, '{"code":"BODY_TOO_LARGE"}'))
    expect(isShareRefused(await failureOf(() => store.put(share, { signal })))).toBe(false)
  })
})

describe('a backup server under the wrong path', () => {
  it('is a wiring mistake to a put', async () => {
    const opening = postgresShareStore({ connection: 'memory://' })
    onTestFinished(async () => (await opening).close())
    const origin = await listen(createBackupServer({ store: opening, authorize: () => true }))
    const store = httpShareStore({ url: () => `${origin}/api/users/1/user-backup-shares` })
    const failure = await failureOf(() => store.put(share, { signal }))
    expect(failure).toMatchObject({ name: 'ShareStoreError', code: 'STORE_MISCONFIGURED' })
  })
})

describe('a server that is not the kit’s own', () => {
  const ownServer = (answer: [number, Record<string, string>, string?]): Handle => {
    let stored: string | null = null
    return (request, response) => {
      if (request.method === 'GET') {
        if (stored === null) {
          response.writeHead(404, json).end('{"code":"NOT_FOUND"}')
          return
        }
        response.writeHead(200, json).end(JSON.stringify({ cipherText: stored }))
        return
      }
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        stored = JSON.parse(body).cipherText
        response.writeHead(answer[0], answer[1]).end(answer[2])
      })
    }
  }

  it.each<[string, [number, Record<string, string>, string?]]>([
    ['OK in plain text', [200, { 'Content-Type': 'text/plain' }, 'OK']],
    ['201 without a body', [201, {}]],
    ['204', [204, {}]],
    ['JSON without a digest', [200, json, '{"success":true}']],
  ])(
    'stores a share where it answers a put with %s and gives the share back',
    async (_, answer) => {
      const store = await storeAt(ownServer(answer))
      expect(await store.has(share, { signal })).toBe(false)
      expect(await store.get(share, { signal })).toBe(null)
      await store.put(share, { signal })
      expect(await store.has(share, { signal })).toBe(true)
      expect(await store.get(share, { signal })).toEqual({ cipherText })
    },
  )

  it.each(['cipherText', 'backupShare'])('has no share where %s is null', async (field) => {
    const store = await storeAt(always(200, json, JSON.stringify({ [field]: null })))
    expect(await store.has(share, { signal })).toBe(false)
    expect(await store.get(share, { signal })).toBe(null)
  })

  it('gives no share back that does not match its own digest', async () => {
    const body = JSON.stringify({ cipherText: 'damaged', digest: share.digest })
    const store = await storeAt(always(200, json, body))
    expect(await failureOf(() => store.get(share, { signal }))).toMatchObject({
      name: 'ShareStoreError',
    })
    expect(await failureOf(() => store.has(share, { signal }))).toMatchObject({
      name: 'ShareStoreError',
    })
  })
})

describe('a slow answer', () => {
  it.each(['put', 'has', 'get'] as const)(
    'ends with the time limit of %s while its body stalls, and its connection closes',
    async (name) => {
      const { handle, closed } = watched(stalling)
      const store = await storeAt(handle, { timeoutMs: 50 })
      const failure = await failureOf(() => store[name](share, { signal }))
      expect(failure).toMatchObject({ name: 'ShareStoreError', status: undefined })
      await closed
    },
  )

  it.each(['put', 'has', 'get'] as const)(
    'ends when its caller aborts %s within the body, and its connection closes',
    async (name) => {
      const { handle, arrived, closed } = watched(stalling)
      const store = await storeAt(handle)
      const stop = new AbortController()
      const failure = failureOf(() => store[name](share, { signal: stop.signal }))
      await arrived
      stop.abort()
      expect(await failure).toMatchObject({ name: 'ShareStoreError' })
      await closed
    },
  )

  it('ends with the time limit where the headers of the app never resolve', async () => {
    const store = httpShareStore({
      url: () => 'http://localhost:1/',
      headers: () => new Promise<never>(() => {}),
      timeoutMs: 20,
    })
    expect(await failureOf(() => store.has(share, { signal }))).toMatchObject({
      name: 'ShareStoreError',
    })
  })

  it('ends with the time limit where the fetch of the app knows no signal', async () => {
    const store = httpShareStore({
      url: () => 'http://localhost:1/',
      fetch: () => new Promise<never>(() => {}),
      timeoutMs: 20,
    })
    expect(await failureOf(() => store.get(share, { signal }))).toMatchObject({
      name: 'ShareStoreError',
    })
  })
})

describe('the address of a question', () => {
  it.each([
    ['/shares', '/shares?backupMethod=PASSWORD'],
    ['/shares#top', '/shares?backupMethod=PASSWORD'],
    ['/shares?tenant=a#top', '/shares?tenant=a&backupMethod=PASSWORD'],
    ['/shares?return=/a?b=c', '/shares?return=%2Fa%3Fb%3Dc&backupMethod=PASSWORD'],
    ['/shares?backupMethod=GDRIVE', '/shares?backupMethod=PASSWORD'],
    ['/shares?', '/shares?backupMethod=PASSWORD'],
  ])('made of %s is %s', async (given, asked) => {
    let seen: string | undefined
    const { origin, store } = await openStore((request, response) => {
      seen = request.url
      always(404, problemJson, '{"code":"NOT_FOUND"}')(request, response)
    }, given)
    expect(await store.get(share, { signal })).toBe(null)
    expect(`${origin}${seen}`).toBe(`${origin}${asked}`)
  })
})

async function openStore(handle: Handle, path = '/shares', options: { timeoutMs?: number } = {}) {
  const server = createServer((request, response) => {
    handle(request, response)
    request.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, store: httpShareStore({ url: () => `${origin}${path}`, ...options }) }
}

async function storeAt(handle: Handle, options?: { timeoutMs?: number }) {
  return (await openStore(handle, '/shares', options)).store
}

function callsOf(store: Awaited<ReturnType<typeof storeAt>>) {
  return [
    () => store.put(share, { signal }),
    () => store.has(share, { signal }),
    () => store.get(share, { signal }),
  ]
}

/** Reports when a request has arrived and when its connection has closed. */
function watched(handle: Handle) {
  let arrive = () => {}
  let close = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const closed = new Promise<void>((resolve) => {
    close = resolve
  })
  const sockets = new Set<Socket>()
  return {
    arrived,
    closed,
    handle: ((request, response) => {
      sockets.add(request.socket)
      request.socket.once('close', close)
      handle(request, response)
      arrive()
    }) satisfies Handle,
  }
}

async function failureOf(call: () => Promise<unknown>): Promise<unknown> {
  return call().then(
    (value) => ({ name: `resolved with ${JSON.stringify(value)}` }),
    (failure) => failure,
  )
}

/** One self-managed backup, with the real controller, to a server that answers like this. */
async function backUpTo(
  handle: Handle,
): Promise<{ state: { status: string; error?: BackupError }; calls: unknown[] }> {
  const portal = createFakePortal({ custody: 'self' })
  const calls: unknown[] = []
  const controller = createBackupController({
    client: {
      ...portal,
      async backupWallet(request) {
        const { cipherText } = await portal.backupWallet(request)
        return { cipherText }
      },
      async storedClientBackupShare(stored, method) {
        calls.push([stored, method])
        await portal.storedClientBackupShare(stored, method)
      },
    },
    shares: await storeAt(handle),
    retry: { tries: 2, baseMs: 1, capMs: 1 },
  })
  const state = await controller.start('PASSWORD', { password: 'correct-horse-battery-staple-9' })
  return { state, calls }
}
