import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from 'portal-backup-kit/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type CreationOptions,
  type Habits,
  type RequestOptions,
  softwareAuthenticator,
} from './softwareAuthenticator.js'

const running: Sandbox[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()))
})

const key = 'bmV3IGtleQ'
const relyingParty = 'localhost'

describe('the status of a client', () => {
  it('says when it asked for a passkey, and when it has one', async () => {
    const { post, register, status } = await setUp()
    expect(await status()).toBe('not registered')
    await post('begin-registration', { relyingParty })
    expect(await status()).toBe('registered')
    await register()
    expect(await status()).toBe('registered with credential')
  })

  it('outlives a restart, with the key', async () => {
    const data = await mkdtemp(join(tmpdir(), 'portal-sandbox-'))
    const sandbox = await startSandbox({ data })
    const first = await setUp({ sandbox })
    await first.register()
    await sandbox.close()
    const again = await setUp({ ...first, sandbox: await start({ data }) })
    expect(await again.status()).toBe('registered with credential')
    expect(await again.read()).toEqual({ status: 200, body: { encryptionKey: key } })
  })
})

describe('a registration', () => {
  it('asks for a verified person, as Portal’s apps expect it to be said', async () => {
    const { post, client } = await setUp()
    expect(await post('begin-registration', { relyingParty })).toEqual({
      status: 200,
      body: {
        sessionId: expect.any(String),
        options: {
          publicKey: {
            rp: { name: expect.any(String), id: 'localhost' },
            user: {
              name: expect.any(String),
              displayName: expect.any(String),
              id: client.clientId,
            },
            challenge: expect.stringMatching(/^[\w-]{43}$/),
            pubKeyCredParams: expect.arrayContaining([{ type: 'public-key', alg: -7 }]),
            timeout: 60_000,
            authenticatorSelection: {
              residentKey: 'required',
              requireResidentKey: true,
              userVerification: 'required',
            },
            attestation: 'none',
            excludeCredentials: [],
          },
        },
      },
    })
  })

  it('ends with an empty answer, and the key is there for the passkey', async () => {
    const { register, read } = await setUp()
    expect(await register()).toEqual({ status: 204, body: null })
    expect(await read()).toEqual({ status: 200, body: { encryptionKey: key } })
  })

  it('names the passkeys that are there, so that no device makes a second one', async () => {
    const { register } = await setUp()
    await register()
    await expect(register()).rejects.toMatchObject({ name: 'InvalidStateError' })
  })

  it.each<[string, Partial<Habits>]>([
    ['another page', { origin: 'http://localhost:1' }],
    ['another domain', { relyingParty: 'example.com' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['a device that did not verify the person', { verifiesUser: false }],
    ['a login', { mixesKindsUp: true }],
  ])('is refused when the answer is of %s', async (_, habits) => {
    const { register, status } = await setUp()
    expect(await register(habits)).toMatchObject({
      status: 400,
      body: { id: 'BAD_REQUEST', message: expect.stringContaining('The attestation is refused') },
    })
    expect(await status()).toBe('registered')
  })

  it.each(['', 'no JSON', 'null', '[]', '{"id":"AAAA"}', '{"id":"AAAA","response":{}}'])(
    'is refused when the answer is %j',
    async (attestation) => {
      const { post, begin } = await setUp()
      const { sessionId } = await begin()
      const answer = { attestation, sessionId, encryptionKey: key, relyingParty }
      expect(await post('finish-registration', answer)).toMatchObject({
        status: 400,
        body: { id: 'BAD_REQUEST', message: expect.stringContaining('attestation') },
      })
    },
  )

  it('is refused without a key', async () => {
    const { post, begin, authenticator, sandbox } = await setUp()
    const { sessionId, options } = await begin()
    const attestation = authenticator.create(options.publicKey, { origin: sandbox.url })
    expect(
      await post('finish-registration', { attestation, sessionId, relyingParty }),
    ).toMatchObject({ status: 400, body: { message: expect.stringContaining('encryptionKey') } })
  })
})

describe('a session', () => {
  it('takes one answer, the right or the wrong one', async () => {
    const { post, begin, authenticator, sandbox, status } = await setUp()
    for (const first of ['{}', null]) {
      const { sessionId, options } = await begin()
      const attestation = authenticator.create(options.publicKey, { origin: sandbox.url })
      const answer = { attestation, sessionId, encryptionKey: key, relyingParty }
      await post('finish-registration', { ...answer, attestation: first ?? attestation })
      expect(await post('finish-registration', answer)).toMatchObject({
        status: 400,
        body: { message: expect.stringContaining('unknown, used up or expired') },
      })
      expect(await status()).toBe(first === null ? 'registered with credential' : 'registered')
    }
  })

  it('ends some seconds after its prompt has to', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { post, begin, authenticator, sandbox } = await setUp({
      sandbox: await start({ passkeys: { timeoutMs: 1_000 } }),
    })
    const answerAfter = async (ms: number) => {
      const { sessionId, options } = await begin()
      expect(options.publicKey).toMatchObject({ timeout: 1_000 })
      const attestation = authenticator.create(
        { ...options.publicKey, excludeCredentials: [] },
        { origin: sandbox.url },
      )
      vi.setSystemTime(Date.now() + ms)
      return post('finish-registration', {
        attestation,
        sessionId,
        encryptionKey: key,
        relyingParty,
      })
    }
    expect(await answerAfter(5_999)).toMatchObject({ status: 204 })
    expect(await answerAfter(6_000)).toMatchObject({ status: 400 })
  })

  it('is of one client, one kind and one relying party', async () => {
    const own = await setUp()
    await own.register()
    const stranger = await setUp({ sandbox: own.sandbox })
    await stranger.register()
    const { sessionId, assertion } = await own.answerLogin()
    const answer = { sessionId, assertion, relyingParty }
    expect(await stranger.post('finish-login/read', answer)).toMatchObject({ status: 400 })
    expect(await own.post('finish-login/read', answer)).toMatchObject({ status: 200 })

    const other = await own.answerLogin()
    const registration = { ...other, attestation: other.assertion, encryptionKey: key }
    expect(await own.post('finish-registration', { ...registration, relyingParty })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('unknown') },
    })

    const moved = { ...(await own.answerLogin()), relyingParty: 'example.com' }
    expect(await own.post('finish-login/read', moved)).toMatchObject({ status: 400 })
  })
})

describe('a login', () => {
  it('names the passkeys of the client', async () => {
    const { register, post } = await setUp()
    await register()
    expect(await post('begin-login', { relyingParty })).toEqual({
      status: 200,
      body: {
        sessionId: expect.any(String),
        options: {
          publicKey: {
            challenge: expect.stringMatching(/^[\w-]{43}$/),
            timeout: 60_000,
            rpId: 'localhost',
            allowCredentials: [{ type: 'public-key', id: expect.any(String) }],
            userVerification: 'required',
          },
        },
      },
    })
  })

  it('reads the key as often as it is asked, and replaces it', async () => {
    const { register, read, post, answerLogin } = await setUp()
    await register()
    for (let round = 0; round < 2; round++) {
      expect(await read()).toEqual({ status: 200, body: { encryptionKey: key } })
    }
    const write = { ...(await answerLogin()), relyingParty, encryptionKey: 'bmV3ZXI' }
    expect(await post('finish-login/write', write)).toEqual({ status: 204, body: null })
    expect(await read()).toEqual({ status: 200, body: { encryptionKey: 'bmV3ZXI' } })
  })

  it('has nothing to offer without a passkey, or with one of another domain', async () => {
    const { register, post } = await setUp()
    expect(await post('begin-login', { relyingParty })).toMatchObject({ status: 404 })
    await register()
    expect(await post('begin-login', { relyingParty: 'example.com' })).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('another relying party ID') },
    })
  })

  it.each<[string, Partial<Habits>]>([
    ['another page', { origin: 'http://localhost:1' }],
    ['another domain', { relyingParty: 'example.com' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['a device that did not verify the person', { verifiesUser: false }],
    ['a registration', { mixesKindsUp: true }],
  ])('gives no key to an answer of %s', async (_, habits) => {
    const { register, read } = await setUp()
    await register()
    expect(await read(habits)).toEqual({
      status: 400,
      body: {
        id: 'BAD_REQUEST',
        code: 201,
        message: expect.stringContaining('The assertion is refused'),
      },
    })
  })

  it.each<[string, (response: Record<string, string>) => object]>([
    ['signature', (response) => ({ signature: `${response.signature?.slice(0, -4)}AAAA` })],
    ['user handle', () => ({ userHandle: 'somebody else' })],
    ['authenticator data', () => ({ authenticatorData: '***' })],
  ])('gives no key when the %s was altered', async (_, alter) => {
    const { register, post, answerLogin } = await setUp()
    await register()
    const { sessionId, assertion } = await answerLogin()
    const credential = JSON.parse(assertion) as { response: Record<string, string> }
    const response = { ...credential.response, ...alter(credential.response) }
    const altered = JSON.stringify({ ...credential, response })
    expect(
      await post('finish-login/read', { sessionId, assertion: altered, relyingParty }),
    ).toMatchObject({ status: 400 })
  })

  it('gives no key to the passkey of another client', async () => {
    const own = await setUp()
    await own.register()
    const stranger = await setUp({ sandbox: own.sandbox })
    await stranger.register()
    const { sessionId } = await own.answerLogin()
    const { assertion } = await stranger.answerLogin()
    const answer = { sessionId, assertion, relyingParty }
    expect(await own.post('finish-login/read', answer)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('no passkey of this client') },
    })
  })

  it('gives no key to a copy of the passkey that counts behind', async () => {
    const { register, read, post, answerLogin } = await setUp()
    await register()
    const early = await answerLogin()
    await read()
    expect(await post('finish-login/read', { ...early, relyingParty })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('counter') },
    })
  })
})

describe('the passkey service', () => {
  it('knows nobody without an API key, and no path beside its own', async () => {
    const { sandbox, post } = await setUp()
    expect((await fetch(`${sandbox.url}/passkeys/status`)).status).toBe(401)
    expect(await post('finish-login', {})).toMatchObject({ status: 404 })
  })

  it.each([undefined, '', 'https://localhost', 'LOCALHOST', 'a..b', 7])(
    'refuses %j as a relying party',
    async (wrong) => {
      const { post } = await setUp()
      for (const path of ['begin-registration', 'begin-login']) {
        expect(await post(path, { relyingParty: wrong })).toMatchObject({
          status: 400,
          body: { message: expect.stringContaining('relyingParty') },
        })
      }
    },
  )

  it('takes prompts of the related origins that it was started with, and names them', async () => {
    const related = 'http://localhost:1'
    const { sandbox, register } = await setUp({
      sandbox: await start({ passkeys: { relatedOrigins: [related] } }),
    })
    expect(await (await fetch(`${sandbox.url}/.well-known/webauthn`)).json()).toEqual({
      origins: [sandbox.url, related],
    })
    expect(await register({ origin: related })).toMatchObject({ status: 204 })
  })

  it('may be called by pages of these origins, and by no others', async () => {
    const related = 'http://localhost:1'
    const { sandbox, client } = await setUp({
      sandbox: await start({ passkeys: { relatedOrigins: [related] } }),
    })
    const ask = (origin: string, preflight: boolean) =>
      fetch(`${sandbox.url}/passkeys/status`, {
        method: preflight ? 'OPTIONS' : 'GET',
        headers: {
          origin,
          ...(preflight
            ? { 'access-control-request-method': 'GET' }
            : { authorization: `Bearer ${client.apiKey}` }),
        },
      })
    for (const preflight of [true, false]) {
      const { status, headers } = await ask(related, preflight)
      expect(status).toBe(preflight ? 204 : 200)
      expect(headers.get('access-control-allow-origin')).toBe(related)
      expect(headers.get('access-control-allow-headers')).toBe(
        preflight ? 'authorization, content-type' : null,
      )
      const stranger = await ask('http://localhost:2', preflight)
      expect(stranger.headers.has('access-control-allow-origin')).toBe(false)
    }
  })

  it.each<[SandboxOptions['passkeys']]>([
    [{ relatedOrigins: ['localhost'] }],
    [{ relatedOrigins: ['http://localhost/path'] }],
    [{ timeoutMs: 0 }],
  ])('does not start with %j', async (passkeys) => {
    await expect(startSandbox({ passkeys })).rejects.toThrow(TypeError)
  })

  it('has a page for prompts that no frame may hold', async () => {
    const { sandbox } = await setUp()
    const page = await fetch(`${sandbox.url}/passkeys/prompt`)
    expect(await page.text()).toContain('Answer the prompt of your browser')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

async function start(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  running.push(sandbox)
  return sandbox
}

/** A client on a sandbox and an authenticator, as far as they are not there yet. */
async function setUp(
  there: {
    sandbox?: Sandbox
    client?: { clientId: string; apiKey: string }
    authenticator?: ReturnType<typeof softwareAuthenticator>
  } = {},
) {
  const sandbox = there.sandbox ?? (await start())
  const { client = await sandbox.createClient(), authenticator = softwareAuthenticator() } = there
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${sandbox.url}/passkeys/${path}`, {
      method,
      headers: { authorization: `Bearer ${client.apiKey}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  const post = (path: string, body: object) => call('POST', path, body)
  const begin = async () =>
    (await post('begin-registration', { relyingParty })).body as {
      sessionId: string
      options: { publicKey: CreationOptions }
    }
  const answerLogin = async (habits: Partial<Habits> = {}) => {
    const { sessionId, options: asked } = (await post('begin-login', { relyingParty })).body as {
      sessionId: string
      options: { publicKey: RequestOptions }
    }
    const assertion = authenticator.get(asked.publicKey, { origin: sandbox.url, ...habits })
    return { sessionId, assertion }
  }
  return {
    sandbox,
    client,
    authenticator,
    post,
    begin,
    answerLogin,
    status: async () => ((await call('GET', 'status')).body as { status: string }).status,
    async register(habits: Partial<Habits> = {}) {
      const { sessionId, options: asked } = await begin()
      const attestation = authenticator.create(asked.publicKey, { origin: sandbox.url, ...habits })
      return post('finish-registration', {
        attestation,
        sessionId,
        encryptionKey: key,
        relyingParty,
      })
    },
    async read(habits: Partial<Habits> = {}) {
      return post('finish-login/read', { ...(await answerLogin(habits)), relyingParty })
    },
  }
}
