import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { expectProblem, newUserPath, setUpServer } from './backupServer.js'

const createServer = setUpServer()
const { send, get, put, post } = createServer()

const share = { backupMethod: 'PASSWORD', cipherText: 'opaque' }
const json = { 'content-type': 'application/json' }

/** A body of these chunks, of unknown length, that tells what became of it. */
function streamed(chunks: Iterable<Uint8Array>) {
  const iterator = chunks[Symbol.iterator]()
  const seen = { pulled: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value } = iterator.next()
      seen.pulled += 1
      if (value) controller.enqueue(value)
      else controller.close()
    },
    cancel() {
      seen.cancelled = true
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'PUT',
    headers: json,
    body,
    duplex: 'half',
  }
  return { init, seen }
}

function* endless() {
  while (true) yield new Uint8Array(1024).fill(32)
}

describe('the path', () => {
  it.each([
    '/',
    '/users',
    '/users//user-backup-shares',
    '/users/a/b/user-backup-shares',
    '/backup',
  ])('answers 404 for %s', async (path) => {
    await expectProblem(await get(path), 404, 'NOT_FOUND')
  })

  it.each([
    ['is not percent-encoded', '%zz'],
    ['is not UTF-8', '%ff'],
    ['holds a NUL', 'a%00'],
    ['holds a line break', 'a%0Ab'],
    ['is too long', 'x'.repeat(256)],
  ])('answers 400 for an id that %s', async (_, id) => {
    const response = await get(`/users/${id}/user-backup-shares?backupMethod=PASSWORD`)
    await expectProblem(response, 400, 'MALFORMED_PATH')
  })

  it.each([
    ['DELETE', '/users/alice/user-backup-shares', 'GET, POST, PUT'],
    ['PATCH', '/users/alice/user-backup-share', 'GET, POST, PUT'],
    ['PUT', '/clients/wallet-1/backup', 'GET, POST'],
    ['DELETE', '/portal/clients/wallet-1/backup', 'GET, POST'],
  ])('answers 405 to %s %s and says what is allowed', async (method, path, allow) => {
    const response = await send(path, { method })
    await expectProblem(response, 405, 'METHOD_NOT_ALLOWED')
    expect(response.headers.get('allow')).toBe(allow)
  })

  it('starts with basePath where there is one', async () => {
    const { get: getBelow, put: putBelow } = createServer({ basePath: '/api/v1/' })
    const path = newUserPath()
    expect((await putBelow(`/api/v1${path}`, share)).status).toBe(200)
    expect((await getBelow(`/api/v1${path}?backupMethod=PASSWORD`)).status).toBe(200)
    await expectProblem(await putBelow(path, share), 404, 'NOT_FOUND')
    await expectProblem(await putBelow(`/api/v12${path}`, share), 404, 'NOT_FOUND')
  })
})

describe('the backup method', () => {
  it.each([undefined, null, '', 'password', 'EMAIL', 'UNKNOWN', 7, 'PASSWORD-SECP256K1'])(
    'answers 422 for %j in the body',
    async (backupMethod) => {
      const response = await put(newUserPath(), { ...share, backupMethod })
      const { detail } = await expectProblem(response, 422, 'UNKNOWN_METHOD')
      expect(detail).toContain('PASSKEY, PASSWORD, GDRIVE, ICLOUD')
    },
  )

  it('answers 422 for an unknown one in the query, or none', async () => {
    const path = newUserPath()
    await expectProblem(await get(`${path}?backupMethod=email`), 422, 'UNKNOWN_METHOD')
    await expectProblem(await get(path), 422, 'UNKNOWN_METHOD')
    const client = await post('/clients/a/backup', { backupShare: 'x', backupMethod: 'EMAIL' })
    await expectProblem(client, 422, 'UNKNOWN_METHOD')
  })
})

describe('the share', () => {
  it.each([
    ['missing', undefined, 'missing'],
    ['null', null, 'null'],
    ['empty', '', 'empty'],
    ['a number', 7, 'a number'],
    ['a list', ['x'], 'a list'],
    ['the object that the SDK returned', { cipherText: 'x' }, 'an object'],
    ['an object that became a text', '[object Object]', '[object Object]'],
    ['a promise that became a text', '[object Promise]', '[object Promise]'],
    ['undefined that became a text', 'undefined', 'undefined'],
    ['a text with a NUL', 'a\0b', 'NUL'],
    ['a text with half a surrogate pair', 'a\ud800b', 'surrogate'],
  ])('answers 400 where it is %s, and says so', async (_, cipherText, said) => {
    const path = newUserPath()
    const { detail } = await expectProblem(
      await put(path, { ...share, cipherText }),
      400,
      'INVALID_SHARE',
    )
    expect(detail).toContain('cipherText')
    expect(detail).toContain(said)
    expect((await get(`${path}?backupMethod=PASSWORD`)).status).toBe(404)
  })

  it('is never quoted in an answer that refuses it', async () => {
    const secret = 'opaque-0123456789'
    const answers = [
      await put(newUserPath(), { cipherText: secret }),
      await put(newUserPath(), { ...share, cipherText: `${secret}\0` }),
      await put(newUserPath(), { ...share, cipherText: [secret] }),
      await put(newUserPath(), secret),
    ]
    for (const answer of answers) expect(await answer.text()).not.toContain(secret)
  })
})

describe('the body', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"backupMethod":'],
    ['a text', '"opaque"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('answers 400 for %s', async (_, body) => {
    const response = await send(newUserPath(), { method: 'PUT', headers: json, body })
    await expectProblem(response, 400, 'MALFORMED_BODY')
  })

  it('answers 400 where the sender broke off', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.error(new Error('connection reset')),
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      headers: json,
      body,
      duplex: 'half',
    }
    await expectProblem(await send(newUserPath(), init), 400, 'MALFORMED_BODY')
  })

  it.each([
    ['no type', {}],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a text', { 'content-type': 'text/plain' }],
    ['a type that only begins alike', { 'content-type': 'application/jsonp' }],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['a compressed body', { ...json, 'content-encoding': 'gzip' }],
  ])('answers 415 for %s', async (_, headers) => {
    const body = new TextEncoder().encode(JSON.stringify(share))
    const response = await send(newUserPath(), { method: 'PUT', headers, body })
    await expectProblem(response, 415, 'UNSUPPORTED_MEDIA_TYPE')
    expect(response.headers.get('accept')).toBe('application/json')
  })

  it('takes a body of exactly maxBytes, and answers 413 for one byte more', async () => {
    const body = JSON.stringify(share)
    const init = { method: 'PUT', headers: json, body }
    const fits = createServer({ maxBytes: body.length })
    expect((await fits.send(newUserPath(), init)).status).toBe(200)
    const tight = createServer({ maxBytes: body.length - 1 })
    await expectProblem(await tight.send(newUserPath(), init), 413, 'BODY_TOO_LARGE')
  })

  it('counts bytes, not characters', async () => {
    const body = JSON.stringify({ ...share, cipherText: '日'.repeat(100) })
    const server = createServer({ maxBytes: 300 })
    const response = await server.send(newUserPath(), { method: 'PUT', headers: json, body })
    await expectProblem(response, 413, 'BODY_TOO_LARGE')
  })

  it('stops reading a body of unknown length at the limit', async () => {
    const { init, seen } = streamed(endless())
    const server = createServer({ maxBytes: 10_240 })
    await expectProblem(await server.send(newUserPath(), init), 413, 'BODY_TOO_LARGE')
    expect(seen.cancelled).toBe(true)
    expect(seen.pulled).toBeLessThan(15)
  })

  it('reads nothing of a body that is announced as too large', async () => {
    const { init, seen } = streamed(endless())
    const response = await send(newUserPath(), {
      ...init,
      headers: { ...json, 'content-length': '262145' },
    })
    await expectProblem(response, 413, 'BODY_TOO_LARGE')
    expect(seen.pulled).toBeLessThan(2)
  })

  it('takes a share that arrives in many small pieces', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...share, cipherText: 'é日本🔐' }))
    const { init } = streamed(Array.from(bytes, (byte) => new Uint8Array([byte])))
    const path = newUserPath()
    expect((await send(path, init)).status).toBe(200)
    const stored = await (await get(`${path}?backupMethod=PASSWORD`)).json()
    expect(stored.cipherText).toBe('é日本🔐')
  })
})

describe('Content-Digest', () => {
  const body = JSON.stringify(share)
  const hash = createHash('sha256').update(body).digest('base64')
  const other = createHash('sha256').update('other').digest('base64')
  const sendWith = (contentDigest: string) =>
    send(newUserPath(), {
      method: 'PUT',
      headers: { ...json, 'content-digest': contentDigest },
      body,
    })

  it.each([
    ['fits', `sha-256=:${hash}:`],
    ['fits among others', `sha-512=:${other}:, sha-256=:${hash}:`],
    ['fits without padding', `sha-256=:${hash.replaceAll('=', '')}:`],
    ['fits and has a parameter', `sha-256=:${hash}:;by=us`],
    ['is repeated and fits last', `sha-256=:${other}:, sha-256=:${hash}:`],
    ['is of an unknown algorithm only', `sha-512=:${other}:`],
  ])('is fine where it %s', async (_, contentDigest) => {
    expect((await sendWith(contentDigest)).status).toBe(200)
  })

  it.each([
    ['is of another body', `sha-256=:${other}:`],
    ['is repeated and fits first only', `sha-256=:${hash}:, sha-256=:${other}:`],
    ['cannot be read', `sha-256=${hash}`],
    ['is empty', 'sha-256=::'],
  ])('answers 422 where it %s', async (_, contentDigest) => {
    await expectProblem(await sendWith(contentDigest), 422, 'CONTENT_DIGEST_MISMATCH')
  })
})
