import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpShareStore } from 'portal-backup-kit/adapters'
import type { ClientBackupShare } from 'portal-backup-kit/core'
import { createBackupServer, postgresShareStore, toNodeHandler } from 'portal-backup-kit/server'
import { describeShareStore } from 'portal-backup-kit/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const { signal } = new AbortController()

const share: ClientBackupShare = {
  walletId: 'wallet-1',
  method: 'PASSWORD',
  cipherText: 'opaque',
  digest: 'sha-256:oC2ZbLKKDVX1PVVlK67clR3pt_fTj4w6iUzsg-sqMr4',
  runId: 'run-1',
}

describe.each([
  ['put', 'users/ID/user-backup-shares'],
  ['post', 'users/ID/user-backup-share'],
  ['client-backup', 'clients/ID/backup'],
] as const)('httpShareStore, format %s, against createBackupServer', (format, path) => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  const make = async () =>
    httpShareStore({ format, url: (_method, id) => server.url + path.replace('ID', id) })
  describeShareStore('it', make, { describe, it, expect })
})

describe('an answer of the server', () => {
  it.each([401, 403, 408, 409, 423, 425, 429, 500, 502, 503, 504])(
    '%d to a put leaves the outcome open',
    async (status) => {
      const failure = await failureOf(() => new Response(null, { status }))
      expect(failure).toMatchObject({ name: 'ShareStoreError', status })
    },
  )

  it('says how long to wait', async () => {
    const failure = await failureOf(
      () => new Response(null, { status: 503, headers: { 'Retry-After': '7' } }),
    )
    expect(failure).toMatchObject({ retryAfterMs: 7_000 })
  })

  it('of 200 with a page in it does not count as stored', async () => {
    const failure = await failureOf(
      () => new Response('<title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } }),
    )
    expect(failure).toMatchObject({ name: 'ShareStoreError' })
  })

  it('of 200 for another share does not count as stored', async () => {
    const failure = await failureOf(() => Response.json({ digest: 'sha-256:another' }))
    expect(failure).toMatchObject({ name: 'ShareStoreError' })
  })

  it('is never quoted in an error', async () => {
    const failure = await failureOf(() => new Response('secret-of-the-server', { status: 500 }))
    expect(`${failure} ${JSON.stringify(failure)}`).not.toContain('secret-of-the-server')
  })
})

describe('a request', () => {
  it('carries the run id, the hash of its body and the app’s own headers', async () => {
    let seen = new Request('http://localhost')
    const store = httpShareStore({
      url: () => 'http://localhost/',
      headers: async () => ({ Authorization: 'Bearer fresh' }),
      async fetch(url, init) {
        seen = new Request(url, init)
        return Response.json({ digest: share.digest })
      },
    })
    await store.put(share, { signal })
    expect(seen.headers.get('Idempotency-Key')).toBe('run-1')
    expect(seen.headers.get('Content-Digest')).toMatch(/^sha-256=:.+:$/)
    expect(seen.headers.get('Authorization')).toBe('Bearer fresh')
    expect(seen.redirect).toBe('manual')
  })

  it('ends after its time limit', async () => {
    const silent = createServer(() => {})
    const url = await listen(silent)
    const store = httpShareStore({ url: () => url, timeoutMs: 20 })
    await expect(store.put(share, { signal })).rejects.toMatchObject({ name: 'ShareStoreError' })
    silent.closeAllConnections()
    silent.close()
  })
})

async function startServer() {
  const store = await postgresShareStore({ connection: 'memory://' })
  const server = createServer(toNodeHandler(createBackupServer({ store, authorize: () => true })))
  return {
    url: await listen(server),
    async close() {
      server.closeAllConnections()
      server.close()
      await store.close()
    },
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    }),
  )
}

/** What a put rejects with, where the server answers like this. */
async function failureOf(answer: () => Response): Promise<unknown> {
  const store = httpShareStore({ url: () => 'http://localhost/', fetch: async () => answer() })
  return store.put(share, { signal }).then(
    () => null,
    (failure) => failure,
  )
}
