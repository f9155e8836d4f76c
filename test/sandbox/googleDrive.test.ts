import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Sandbox,
  type SandboxClientOptions,
  type SandboxFaults,
  startSandbox,
} from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GoogleAnswer } from '../../src/sandbox/page/prompt/googleConsent.js'
import { newDevice, openPage } from './openPage.js'

const ada = 'ada@example.com'
const ben = 'ben@example.com'
const clientId = '123-web.apps.googleusercontent.com'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
beforeEach(async () => {
  sandbox.setFaults({})
  await Promise.all([ada, ben].map((account) => sandbox.google.clearDrive(account)))
})
afterAll(() => sandbox.close())

describe('a token', () => {
  it('comes in the form of Google Identity Services', async () => {
    expect(await signIn()).toEqual({
      access_token: expect.any(String),
      expires_in: 3599,
      scope: 'https://www.googleapis.com/auth/drive.appdata',
      token_type: 'Bearer',
    })
  })

  it('opens nothing where the box was left unticked, and Google asks again next time', async () => {
    const app = { client_id: '456-web' }
    const { access_token, scope } = await signIn({ ...app, drive: false })
    expect(scope).toBe('')
    expect(await ask('/drive/v3/files', { token: access_token })).toMatchObject({
      status: 403,
      body: {
        error: {
          code: 403,
          message: 'Request had insufficient authentication scopes.',
          errors: [{ reason: 'insufficientPermissions' }],
          details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
        },
      },
    })
    expect(await isAsked(app.client_id)).toBe(true)
    await signIn(app)
    expect(await isAsked(app.client_id)).toBe(false)
    expect((await signIn({ ...app, drive: false })).scope).toContain('drive.appdata')
  })

  it('is refused once it has expired, as are others', async () => {
    const hasty = await startSandbox({ google: { tokenTtlMs: 1 } })
    const { access_token } = await signIn({}, hasty)
    await expect.poll(async () => (await about(access_token, hasty)).status).toBe(401)
    expect((await about('made up', hasty)).body).toMatchObject({
      error: {
        code: 401,
        status: 'UNAUTHENTICATED',
        message: expect.stringContaining('Request had invalid authentication credentials'),
      },
    })
    await hasty.close()
  })

  it('lasts for a time that makes sense', async () => {
    await expect(startSandbox({ google: { tokenTtlMs: 0 } })).rejects.toThrow(TypeError)
  })

  it('is given to nobody else than the people there are', async () => {
    expect(await post('/token', [])).toEqual({ error: 'invalid_request' })
    expect(await post('/token', { client_id: clientId, email: 'eve@example.com' })).toEqual({
      error: 'invalid_request',
    })
  })
})

describe('Drive', () => {
  it('keeps a file, finds it by name, gives it back and deletes it', async () => {
    const { access_token: token } = await signIn()
    const { body: made } = await upload(token, 'a.txt', 'line one\n\nline two')
    expect(made).toMatchObject({ kind: 'drive#file', name: 'a.txt', id: expect.any(String) })
    const path = `/drive/v3/files/${made.id}`
    expect(await found(token, 'a.txt')).toEqual([made.id])
    expect(await found(token, 'b.txt')).toEqual([])
    expect((await ask(`${path}?alt=media`, { token })).body).toBe('line one\n\nline two')
    expect((await ask(path, { token, method: 'DELETE' })).status).toBe(204)
    expect(await ask(`${path}?alt=media`, { token })).toMatchObject({
      status: 404,
      body: { error: { errors: [{ reason: 'notFound' }], message: `File not found: ${made.id}.` } },
    })
  })

  it('takes an upload in the words of the SDK for React Native', async () => {
    const { access_token: token } = await signIn()
    const { body } = await upload(token, 'a.txt', 'key', '\n')
    expect((await ask(`/drive/v3/files/${body.id}?alt=media`, { token })).body).toBe('key')
  })

  it('lets two files have one name, the newer first', async () => {
    const { access_token: token } = await signIn()
    const older = await upload(token, 'a.txt', 'older')
    const newer = await upload(token, 'a.txt', 'newer')
    expect(await found(token, 'a.txt')).toEqual([newer.body.id, older.body.id])
  })

  it('shows the hidden files of an app to nobody else', async () => {
    const { access_token: token } = await signIn()
    await upload(token, 'a.txt', 'key')
    expect(await found((await signIn({ email: ben })).access_token, 'a.txt')).toEqual([])
    expect(await found((await signIn({ client_id: '789-web' })).access_token, 'a.txt')).toEqual([])
    // One project may have a client for each platform.
    expect(
      await found((await signIn({ client_id: '123-ios' })).access_token, 'a.txt'),
    ).toHaveLength(1)
    expect((await ask('/drive/v3/files', { token })).body.files).toEqual([])
  })

  it('says whose it is and what is in use', async () => {
    const { access_token: token } = await signIn()
    await upload(token, 'a.txt', '12345')
    expect((await about(token)).body).toMatchObject({
      user: { displayName: 'Ada', emailAddress: ada },
      storageQuota: { limit: '16106127360', usage: '5' },
    })
  })

  it.each([
    ['an unknown search', '/drive/v3/files?q=trashed=true', {}],
    ['metadata of a file', '/drive/v3/files/abc', {}],
    ['about without fields', '/drive/v3/about', {}],
    ['another kind of upload', '/upload/drive/v3/files?uploadType=media', { method: 'POST' }],
    [
      'an upload of one part',
      '/upload/drive/v3/files?uploadType=multipart',
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/related; boundary=b' },
        body: '--b\n\n{}\n--b--',
      },
    ],
    [
      'an upload without a name',
      '/upload/drive/v3/files?uploadType=multipart',
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/related; boundary=b' },
        body: '--b\n\n{}\n--b\n\nkey\n--b--',
      },
    ],
  ])('refuses %s', async (_, path, init) => {
    const { access_token: token } = await signIn()
    expect((await ask(path, { token, ...init })).status).toBe(400)
  })

  it('is the same after a restart, with tokens made anew', async () => {
    const data = await mkdtemp(join(tmpdir(), 'sandbox-google-'))
    const before = await startSandbox({ data })
    const { access_token } = await signIn({}, before)
    await upload(access_token, 'a.txt', 'key', '\r\n', before)
    await before.close()
    const after = await startSandbox({ data })
    expect(await after.google.inspectDrive(ada)).toMatchObject([{ name: 'a.txt' }])
    expect((await about(access_token, after)).status).toBe(401)
    const anew = await signIn({ drive: false }, after)
    expect((await about(anew.access_token, after)).status).toBe(200)
    await after.close()
    await rm(data, { recursive: true })
  })

  it('can be looked into and cleared by the test that owns it, for the people there are', async () => {
    await upload((await signIn()).access_token, 'a.txt', 'key')
    expect(await sandbox.google.inspectDrive(ada)).toEqual([
      { name: 'a.txt', createdAt: expect.any(Number) },
    ])
    await sandbox.google.clearDrive(ada)
    expect(await sandbox.google.inspectDrive(ada)).toEqual([])
    expect(sandbox.google.accounts).toEqual([ada, ben])
    await expect(sandbox.google.inspectDrive('eve@example.com')).rejects.toThrow('eve@example.com')
  })
})

describe('a backup by Google Drive', () => {
  it.each(['portal', 'self'] as const)(
    'is recovered on another device by whoever signs in to the same account, in the custody of %s',
    async (custody) => {
      const { open, address } = await setUp({ custody })
      const page = await open()
      const { cipherText, backupIds } = await page.backUp()
      if (custody === 'self') await page.confirm(backupIds)
      expect(await sandbox.google.inspectDrive(ada)).toMatchObject([
        { name: expect.stringMatching(/^[0-9a-f]{64}\.txt$/) },
      ])
      const elsewhere = await open({ device: newDevice() })
      expect(await elsewhere.recover(custody === 'self' ? cipherText : '')).toBe(address)
    },
  )

  it('asks for the account before any share is made', async () => {
    const { open, clientId: wallet } = await setUp()
    const page = await open({ answer: async () => ({ error: 'access_denied' }) })
    const { answer, progress } = await page.ask('portal:wasm:backup', byGoogle)
    expect(answer?.data).toMatchObject({ id: 'ERROR', message: 'ERROR: access_denied' })
    expect(progress).toEqual([{ status: 'Reading share', done: false }])
    expect((await sandbox.inspect(wallet)).sharePairs).toEqual([])
  })

  it('keeps one file, with a new key each time: the ciphertext before opens no more', async () => {
    const { open } = await setUp({ custody: 'self' })
    const page = await open()
    const first = await page.backUp()
    await page.confirm(first.backupIds)
    const second = await page.backUp()
    await page.confirm(second.backupIds)
    expect(await sandbox.google.inspectDrive(ada)).toHaveLength(1)
    await expect(page.recover(first.cipherText)).rejects.toMatchObject({ code: 407 })
    expect(await page.recover(second.cipherText)).toMatch(/^0x/)
  })

  it('keeps the files of several wallets apart', async () => {
    const one = await (await setUp()).open()
    const other = await (await setUp()).open()
    await one.backUp()
    await other.backUp()
    expect(await sandbox.google.inspectDrive(ada)).toHaveLength(2)
    expect(await one.recover('')).toMatch(/^0x/)
  })

  it('does not open for another account, nor when the file is gone', async () => {
    const { open } = await setUp()
    await (await open()).backUp()
    const asBen = await open({ device: newDevice(), answer: () => signIn({ email: ben }) })
    await expect(asBen.recover('')).rejects.toMatchObject({ id: 'DECRYPT_FAILED', code: 407 })
    await sandbox.google.clearDrive(ada)
    const asAda = await open({ device: newDevice() })
    await expect(asAda.recover('')).rejects.toMatchObject({ id: 'DECRYPT_FAILED', code: 407 })
  })

  it('is not offered where the SDK was given no client of Google', async () => {
    const { open } = await setUp()
    await expect((await open({ settings: {} })).backUp()).rejects.toMatchObject({
      id: 'METHOD_UNSUPPORTED',
      message: expect.stringContaining('gdrive'),
    })
  })
})

describe('a fault of Google', () => {
  it.each<[keyof SandboxFaults, NonNullable<SandboxFaults['driveList']>['fail'] & string, string]>([
    ['driveList', 'authError', '401 - Unauthorized'],
    ['driveList', 'insufficientPermissions', '403 - Forbidden'],
    ['driveUpload', 'storageQuotaExceeded', '403 - Forbidden'],
    ['driveDelete', 'notFound', '404 - Not Found'],
  ])('at %s is %s, in the words of the SDKs: %s', async (step, fail, words) => {
    const { open, clientId: wallet } = await setUp()
    const page = await open()
    await page.backUp()
    sandbox.setFaults({ [step]: { fail, times: 1 } }, wallet)
    await expect(page.backUp()).rejects.toMatchObject({
      id: 'ERROR',
      message: expect.stringMatching(new RegExp(`^ERROR: ${words}: .*"reason":"${fail}"`)),
    })
    await page.backUp()
  })

  it('leaves no key behind when the upload fails', async () => {
    const { open, clientId: wallet } = await setUp()
    const page = await open()
    await page.backUp()
    sandbox.setFaults({ driveUpload: { fail: 'storageQuotaExceeded' } }, wallet)
    await expect(page.backUp()).rejects.toMatchObject({ id: 'ERROR' })
    expect(await sandbox.google.inspectDrive(ada)).toEqual([])
    await expect(page.recover('')).rejects.toMatchObject({ id: 'DECRYPT_FAILED' })
  })

  it('fails a recovery when the file goes just before it is read', async () => {
    const { open, clientId: wallet } = await setUp()
    const page = await open()
    await page.backUp()
    sandbox.setFaults({ driveRead: { fail: 'notFound', times: 1 } }, wallet)
    await expect(page.recover('')).rejects.toMatchObject({
      message: expect.stringContaining('404'),
    })
    expect(await page.recover('')).toMatch(/^0x/)
  })

  it('stands for the window too', async () => {
    const { open, clientId: wallet } = await setUp()
    const page = await open({ answer: () => expect.fail('the window was shown') })
    sandbox.setFaults({ prompt: { fail: 'disallowed_useragent' } }, wallet)
    await expect(page.backUp()).rejects.toMatchObject({ message: 'ERROR: disallowed_useragent' })
  })

  it('may be slow, or a request that is never answered', async () => {
    const own = await startSandbox()
    const { access_token: token } = await signIn({}, own)
    own.setFaults({ driveUpload: { slow: 50, drop: true }, driveRead: { hang: true } })
    const lost = upload(token, 'a.txt', 'key', '\r\n', own)
    await expect.poll(() => own.google.inspectDrive(ada)).toHaveLength(1)
    const hung = ask('/drive/v3/files/abc?alt=media', { token }, own)
    const ends = Promise.all([lost, hung].map((request) => expect(request).rejects.toThrow()))
    await about(token, own)
    await own.close()
    await ends
  })

  it('bears the names that its step knows', () => {
    const refused: SandboxFaults[] = [
      { driveList: { fail: 'INTERNAL_ERROR' as never } },
      { backup: { fail: 'notFound' as never } },
      { prompt: { fail: 'authError' as never } },
      { driveUpload: { slow: { eachProgress: 1 } } },
    ]
    for (const faults of refused) expect(() => sandbox.setFaults(faults)).toThrow(TypeError)
  })
})

const byGoogle = { backupMethod: 'GDRIVE', backupConfigs: {} }

interface Token {
  readonly access_token: string
  readonly expires_in: number
  readonly scope: string
  readonly token_type: 'Bearer'
}

/** What Google's window asks for once somebody has chosen. */
function signIn(choice: object = {}, at = sandbox): Promise<Token> {
  return post('/token', { client_id: clientId, email: ada, drive: true, ...choice }, at)
}

async function post<T>(path: string, body: object, at = sandbox): Promise<T> {
  const init = { method: 'POST', body: JSON.stringify(body) }
  return (await (await fetch(`${at.url}/google${path}`, init)).json()) as T
}

/** Whether Ada gets to see the box. */
async function isAsked(client: string): Promise<boolean> {
  const response = await fetch(`${sandbox.url}/google/accounts?client_id=${client}`)
  const accounts = (await response.json()) as { email: string; granted: boolean }[]
  return accounts.some(({ email, granted }) => email === ada && !granted)
}

interface Request extends RequestInit {
  readonly token: string
}

async function ask(path: string, { token, ...init }: Request, at = sandbox) {
  const headers = { authorization: `Bearer ${token}`, ...init.headers }
  const response = await fetch(`${at.url}/google${path}`, { ...init, headers })
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? await response.json() : await response.text() }
}

function about(token: string, at = sandbox) {
  return ask('/drive/v3/about?fields=user,storageQuota', { token }, at)
}

async function found(token: string, name: string): Promise<string[]> {
  const query = new URLSearchParams({ spaces: 'appDataFolder', q: `name='${name}'` })
  const { body } = await ask(`/drive/v3/files?${query}`, { token })
  return body.files.map(({ id }: { id: string }) => id)
}

function upload(token: string, name: string, content: string, end = '\r\n', at = sandbox) {
  const metadata = JSON.stringify({ name, parents: ['appDataFolder'] })
  const parts = ['--b', 'Content-Type: application/json', '', metadata]
  parts.push('--b', 'Content-Type: text/plain', '', content, '--b--')
  return ask(
    '/upload/drive/v3/files?uploadType=multipart',
    {
      token,
      method: 'POST',
      headers: { 'content-type': 'multipart/related; boundary=b' },
      body: parts.join(end),
    },
    at,
  )
}

interface Visit {
  readonly device?: ReturnType<typeof newDevice>
  readonly settings?: object
  /** What somebody makes of the window. @default Ada signs in and ticks the box */
  readonly answer?: () => Promise<GoogleAnswer>
}

/** A client with a wallet, whose pages ask Google. */
async function setUp(options: SandboxClientOptions = {}) {
  const client = await sandbox.createClient(options)
  const home = newDevice()
  const open = async (visit: Visit = {}) => {
    const { device = home, settings = { gdrive: { clientId } }, answer = () => signIn() } = visit
    const page = await openPage(sandbox, client, device, { settings, prompts: { google: answer } })
    return {
      ...page,
      backUp: () =>
        page.result<{ cipherText: string; backupIds: string[] }>('portal:wasm:backup', byGoogle),
      confirm: (backupIds: string[]) =>
        page.result('portal:api:setBackupStatus', {
          backupIds,
          status: 'STORED_CLIENT_BACKUP_SHARE',
        }),
      recover: (cipherText: string) =>
        page.result<string>('portal:wasm:recover', { ...byGoogle, cipherText }),
    }
  }
  const address = await (await open()).result<string>('portal:wasm:generate')
  return { open, address, clientId: client.clientId }
}
