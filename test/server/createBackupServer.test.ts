import {
  type BackupServerOptions,
  createBackupServer,
  type ServerShareStore,
} from 'portal-backup-kit/server'
import { describe, expect, it } from 'vitest'
import { expectJson, expectProblem } from './backupServer.js'

const outage = new Error('the database is away')
const failing: ServerShareStore = {
  putShare: () => Promise.reject(outage),
  newestShare: () => Promise.reject(outage),
  addCustodianShare: () => Promise.reject(outage),
  custodianShares: () => Promise.reject(outage),
}

const get = (server: (request: Request) => Promise<Response>, path: string) =>
  server(new Request(`https://app.example${path}`))

const sharePath = '/users/alice/user-backup-shares?backupMethod=PASSWORD'

describe('what the server cannot answer for', () => {
  it('is a 500 that tells nothing, and goes to onError', async () => {
    const heard: unknown[] = []
    const server = createBackupServer({
      store: failing,
      authorize: () => true,
      onError: (error, request) => heard.push(error, request.url),
    })
    const problem = await expectProblem(await get(server, sharePath), 500, 'SERVER_FAILED')
    expect(JSON.stringify(problem)).not.toContain('database')
    expect(heard).toEqual([outage, `https://app.example${sharePath}`])
  })

  it('is a 500 where the store did not open', async () => {
    const store = Promise.reject(outage)
    const server = createBackupServer({ store, authorize: () => true })
    await expectProblem(await get(server, sharePath), 500, 'SERVER_FAILED')
  })

  it('is a 500 where authorize throws, and nothing is read', async () => {
    const heard: unknown[] = []
    const server = createBackupServer({
      store: failing,
      authorize: () => {
        throw new Error('no session store')
      },
      onError: (error) => heard.push(error),
    })
    await expectProblem(await get(server, sharePath), 500, 'SERVER_FAILED')
    expect(heard).toEqual([new Error('no session store')])
  })

  it('says so where authorize has taken the body away', async () => {
    const heard: unknown[] = []
    const server = createBackupServer({
      store: failing,
      authorize: async (request) => (await request.text()) !== '',
      onError: (error) => heard.push(String(error)),
    })
    const request = new Request(`https://app.example${sharePath}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    await expectProblem(await server(request), 500, 'SERVER_FAILED')
    expect(heard).toEqual([expect.stringContaining('authorize has read the body')])
  })
})

describe('the well-known files', () => {
  const wellKnown = {
    appleAppIds: ['ABCDE12345.com.example.app'],
    android: [{ packageName: 'com.example.app', fingerprints: ['AA:BB'] }],
    relatedOrigins: ['https://example.net'],
  }
  const files = [
    ['apple-app-site-association', { webcredentials: { apps: ['ABCDE12345.com.example.app'] } }],
    [
      'assetlinks.json',
      [
        {
          relation: [
            'delegate_permission/common.handle_all_urls',
            'delegate_permission/common.get_login_creds',
          ],
          target: {
            namespace: 'android_app',
            package_name: 'com.example.app',
            sha256_cert_fingerprints: ['AA:BB'],
          },
        },
      ],
    ],
    ['webauthn', { origins: ['https://example.net'] }],
  ] as const
  const serve = (options: Partial<BackupServerOptions>) =>
    createBackupServer({ store: failing, authorize: () => false, ...options })

  it.each(files)('has %s for everybody', async (name, content) => {
    const server = serve({ wellKnown })
    await expectJson(await get(server, `/.well-known/${name}`), content)
  })

  it.each(files)('has %s at the root of the origin and below basePath', async (name, content) => {
    const server = serve({ wellKnown, basePath: '/api' })
    await expectJson(await get(server, `/.well-known/${name}`), content)
    await expectJson(await get(server, `/api/.well-known/${name}`), content)
  })

  it.each(files)('has no %s that is not configured', async (name) => {
    await expectProblem(await get(serve({}), `/.well-known/${name}`), 404, 'NOT_FOUND')
  })

  it('are only read', async () => {
    const request = new Request('https://app.example/.well-known/webauthn', { method: 'POST' })
    const response = await serve({ wellKnown })(request)
    await expectProblem(response, 405, 'METHOD_NOT_ALLOWED')
    expect(response.headers.get('allow')).toBe('GET')
  })
})

describe('createBackupServer', () => {
  const complete: BackupServerOptions = { store: failing, authorize: () => true }

  it.each<[string, object]>([
    ['authorize', { authorize: undefined }],
    ['store', { store: undefined }],
    ['maxBytes', { maxBytes: 0 }],
    ['maxBytes', { maxBytes: Number.NaN }],
    ['webhookSecret', { webhookSecret: '' }],
    ['webhookSecret', { webhookSecret: [] }],
    ['webhookSecret', { webhookSecret: ['good', 'with a line break\n'] }],
    ['basePath', { basePath: 'api' }],
    ['basePath', { basePath: 'https://app.example/api' }],
    ['webhooksRoot', { webhooksRoot: '/a?b' }],
  ])('refuses an unusable %s: %j', (name, options) => {
    expect(() => createBackupServer({ ...complete, ...options })).toThrow(TypeError)
    expect(() => createBackupServer({ ...complete, ...options })).toThrow(name)
  })
})
