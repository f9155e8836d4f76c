import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from 'portal-backup-kit/sandbox'
import { afterEach, describe, expect, it } from 'vitest'
import { bindPage, newDevice, openPage } from './openPage.js'

const running: Sandbox[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()))
})

async function start(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  running.push(sandbox)
  return sandbox
}

describe('startSandbox', () => {
  it('takes a free port and says where it is', async () => {
    const [first, second] = [await start(), await start()]
    expect(first.url).toBe(`http://${first.host}`)
    expect(first.host).toMatch(/^localhost:\d+$/)
    expect(second.host).not.toBe(first.host)
  })

  it('refuses a port that is taken', async () => {
    const { host } = await start()
    await expect(startSandbox({ port: Number(host.split(':')[1]) })).rejects.toThrow('EADDRINUSE')
  })

  it('says on its page that it is for development only', async () => {
    const { url, host } = await start()
    for (const path of ['/', '/sandbox']) {
      const page = await (await fetch(url + path)).text()
      expect(page).toContain('For development only')
      expect(page).toContain(host)
    }
  })

  it('makes a client from its page or a shell', async () => {
    const sandbox = await start()
    const response = await fetch(`${sandbox.url}/sandbox/clients`, {
      method: 'POST',
      body: new URLSearchParams({ custody: 'self' }),
    })
    expect(response.status).toBe(201)
    const client = (await response.json()) as { clientId: string; apiKey: string }
    expect(await sandbox.inspect(client.clientId)).toEqual({
      custody: 'self',
      addresses: null,
      sharePairs: [],
      told: [],
    })
    await openPage(sandbox, client)
  })

  it('serves the iframe under whatever version the SDK pins', async () => {
    const { url } = await start()
    for (const version of ['3.4.1', '9.9.9-beta']) {
      const address = `${url}/${version}/iframe/index.html?parentOrigin=http://localhost:3000`
      const response = await fetch(address)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(response.headers.has('x-frame-options')).toBe(false)
      expect(await response.text()).toContain('<script type="module" src="iframe.js">')
    }
  })

  it('ends open connections when it closes', async () => {
    const sandbox = await startSandbox({ app: () => new Promise(() => {}) })
    const hanging = fetch(`${sandbox.url}/never`).catch((cause: unknown) => cause)
    await fetch(`${sandbox.url}/mpc/session`)
    await sandbox.close()
    expect(await hanging).toBeInstanceOf(TypeError)
  })
})

describe('an app on the same origin', () => {
  const app = async (request: Request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/') return new Response('the app')
    if (pathname === '/echo') {
      const headers = new Headers([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ])
      return new Response(`${request.method} ${await request.text()}`, { status: 201, headers })
    }
    if (pathname === '/broken') throw new Error('the app failed')
    return undefined
  }

  it('answers every path that the sandbox does not own', async () => {
    const { url } = await start({ app })
    expect(await (await fetch(url)).text()).toBe('the app')
    expect(await (await fetch(`${url}/sandbox`)).text()).toContain('Portal sandbox')
    expect((await fetch(`${url}/mpc/session`)).status).toBe(401)
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
  })

  it('gets the whole request and is heard whole', async () => {
    const { url } = await start({ app })
    const response = await fetch(`${url}/echo`, { method: 'PUT', body: 'hello' })
    expect(response.status).toBe(201)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await response.text()).toBe('PUT hello')
  })

  it('may fail without taking the sandbox along', async () => {
    const { url } = await start({ app })
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve))
    expect((await fetch(`${url}/broken`)).status).toBe(500)
    expect((await warned).message).toContain('the app failed')
    expect((await fetch(url)).status).toBe(200)
  })
})

describe('the API', () => {
  const call = async (sandbox: Sandbox, path: string, init: RequestInit = {}, apiKey = '') => {
    const headers = { authorization: `Bearer ${apiKey}` }
    const response = await fetch(sandbox.url + path, { ...init, headers })
    return { status: response.status, body: (await response.json()) as unknown }
  }

  it('refuses a key that it did not give out, in JSON', async () => {
    const sandbox = await start()
    expect(await call(sandbox, '/api/v3/clients/me')).toEqual({
      status: 401,
      body: { id: 'AUTH_FAILED', code: 202, message: expect.any(String) },
    })
    const { answer } = await bindPage(sandbox).ask('portal:configure', { apiKey: 'made up' })
    expect(answer?.type).toBe('portal:authenticationError')
  })

  it('refuses what it cannot read', async () => {
    const sandbox = await start()
    const { apiKey } = await sandbox.createClient()
    const pairs = '/api/v3/clients/me/backup-share-pairs'
    for (const [method, path, body] of [
      ['PATCH', pairs, 'not JSON'],
      ['PATCH', pairs, '[]'],
      ['PATCH', pairs, '{"backupSharePairIds":[1],"status":"STORED_CLIENT_BACKUP_SHARE"}'],
      ['PATCH', pairs, '{"backupSharePairIds":[],"status":"LOST"}'],
      ['PATCH', '/api/v3/clients/me/signing-share-pairs', '{"status":"LOST"}'],
      ['POST', '/mpc/generate', '{"curves":{}}'],
      [
        'POST',
        '/mpc/generate',
        '{"curves":{"SECP256K1":{"clientHalf":"02"},"ED25519":{"clientHalf":"02"}}}',
      ],
      ['POST', '/mpc/signing-share', '{"curve":"P256","clientHalf":"02"}'],
    ]) {
      expect(await call(sandbox, path ?? '', { method, body }, apiKey)).toMatchObject({
        status: 400,
        body: { id: 'BAD_REQUEST' },
      })
    }
    expect(await call(sandbox, '/mpc/nothing', {}, apiKey)).toMatchObject({ status: 404 })
  })

  it('gives the client as Portal does', async () => {
    const sandbox = await start()
    const client = await sandbox.createClient({ custody: 'self' })
    const page = await openPage(sandbox, client)
    await page.result('portal:wasm:generate')
    await page.backUp()
    const { addresses } = await sandbox.inspect(client.clientId)
    const { body } = await call(sandbox, '/api/v3/clients/me', {}, client.apiKey)
    expect(body).toEqual(await page.result('portal:getClient'))
    expect(body).toMatchObject({
      id: client.clientId,
      address: addresses?.eip155,
      environment: { backupWithPortalEnabled: false },
      metadata: {
        namespaces: {
          eip155: { address: addresses?.eip155, curve: 'SECP256K1' },
          solana: { address: addresses?.solana, curve: 'ED25519' },
        },
      },
      wallets: ['SECP256K1', 'ED25519'].map((curve) => ({
        curve,
        signingSharePairs: [{ status: 'completed' }],
        backupSharePairs: [{ status: 'incomplete', backupMethod: 'PASSWORD' }],
      })),
    })
  })

  it('leaves the custody out where it is asked to', async () => {
    const sandbox = await start()
    const client = await sandbox.createClient({ custody: 'self', omitCustodyFlag: true })
    const { body } = await call(sandbox, '/api/v3/clients/me', {}, client.apiKey)
    expect(body).toMatchObject({ environment: { id: 'sandbox' } })
    expect(JSON.stringify(body)).not.toContain('backupWithPortalEnabled')
  })

  it('hands a ciphertext out only where it keeps one', async () => {
    const sandbox = await start()
    const page = await openPage(sandbox, await sandbox.createClient({ custody: 'self' }))
    await page.result('portal:wasm:generate')
    const other = await sandbox.createClient({ custody: 'self' })
    const { backupIds } = await page.backUp()
    const path = `/api/v3/clients/me/backup-share-pairs/${backupIds[0]}`
    const patch = { method: 'PATCH', body: '{"clientCipherText":"x"}' }
    expect(await call(sandbox, path, patch, other.apiKey)).toMatchObject({ status: 409 })
    const fetched = await call(sandbox, `${path}/cipher-text`, {}, other.apiKey)
    expect(fetched).toMatchObject({ status: 404, body: { id: 'NOT_FOUND' } })
  })
})

describe('a session', () => {
  it('ends when it is told to, and goes on when renewed', async () => {
    const sandbox = await start()
    const client = await sandbox.createClient()
    const page = await openPage(sandbox, client)
    await sandbox.expireSession(client.clientId)
    await expect(page.result('portal:getClient')).rejects.toMatchObject({ code: 202 })
    const { answer } = await bindPage(sandbox).ask('portal:configure', client)
    expect(answer?.data).toContain('expired')
    await sandbox.renewSession(client.clientId)
    await page.result('portal:getClient')
  })

  it('ends by itself after its time', async () => {
    const sandbox = await start()
    const client = await sandbox.createClient({ sessionTtlMs: 150 })
    const page = await openPage(sandbox, client)
    await expect
      .poll(async () => (await page.ask('portal:address')).answer?.data)
      .toMatchObject({ id: 'AUTH_FAILED', code: 202 })
  })
})

describe('the data folder', () => {
  it('brings clients, wallets and backups back after a restart', async () => {
    const data = await mkdtemp(join(tmpdir(), 'portal-sandbox-'))
    const device = newDevice()
    const first = await startSandbox({ data: join(data, 'new', 'folder') })
    const client = await first.createClient()
    const page = await openPage(first, client, device)
    await page.result('portal:wasm:generate')
    await page.backUp()
    const before = await first.inspect(client.clientId)
    await first.close()

    const second = await start({ data: join(data, 'new', 'folder') })
    expect(await second.inspect(client.clientId)).toEqual(before)
    const reopened = await openPage(second, client, device)
    await reopened.result('portal:mpc:rawSign', { curve: 'ED25519', param: 'ab' })
    expect(await reopened.recover('')).toBe(before.addresses?.eip155)
  })

  it('is whole at every moment, however many write at once', async () => {
    const data = await mkdtemp(join(tmpdir(), 'portal-sandbox-'))
    const sandbox = await start({ data })
    const clients = await Promise.all(Array.from({ length: 20 }, () => sandbox.createClient()))
    expect(await readdir(data)).toEqual(['sandbox.json'])
    const text = await readFile(join(data, 'sandbox.json'), 'utf8')
    expect(clients.every(({ clientId }) => text.includes(clientId))).toBe(true)
  })

  it.each(['{"version":2}', '{"ver', 'null'])(
    'is not overwritten when it holds %s',
    async (text) => {
      const data = await mkdtemp(join(tmpdir(), 'portal-sandbox-'))
      const file = join(data, 'sandbox.json')
      await writeFile(file, text)
      await expect(startSandbox({ data })).rejects.toThrow(file)
      expect(await readFile(file, 'utf8')).toBe(text)
    },
  )
})

describe('inspect', () => {
  it('refuses a client that does not exist', async () => {
    const sandbox = await start()
    await expect(sandbox.inspect('nobody')).rejects.toThrow('nobody')
  })
})
