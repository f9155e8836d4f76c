import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { expectJson, expectProblem, newUserPath, setUpServer } from './backupServer.js'

const createServer = setUpServer()
const { send, get, put, post } = createServer()

const digestOf = (text: string) =>
  `sha-256:${createHash('sha256').update(text).digest('base64url')}`
const share = { backupMethod: 'PASSWORD', cipherText: 'opaque é 日本' }

describe('user backup shares', () => {
  it.each(['PUT', 'POST'])('%s answers with the digest of what it stored', async (method) => {
    const path = newUserPath()
    const headers = { 'content-type': 'application/json; charset=UTF-8' }
    const body = JSON.stringify(share)
    await expectJson(await send(path, { method, headers, body }), {
      digest: digestOf(share.cipherText),
    })
  })

  it('gives the newest share of a method back', async () => {
    const path = newUserPath()
    await put(path, share)
    await put(path, { backupMethod: 'PASSKEY', cipherText: 'by passkey' })
    await put(path, { backupMethod: 'PASSWORD', cipherText: 'newest' })
    const before = Date.now()

    const response = await get(`${path}?backupMethod=PASSWORD`)
    const { storedAt } = await response.clone().json()
    await expectJson(response, {
      backupMethod: 'PASSWORD',
      cipherText: 'newest',
      digest: digestOf('newest'),
      storedAt,
    })
    expect(new Date(storedAt).toISOString()).toBe(storedAt)
    expect(Math.abs(before - Date.parse(storedAt))).toBeLessThan(60_000)
  })

  it('stands under the singular name too', async () => {
    const path = newUserPath()
    const singular = path.slice(0, -1)
    await post(singular, share)
    expect((await get(`${path}?backupMethod=PASSWORD`)).status).toBe(200)
    expect((await get(`${singular}?backupMethod=PASSWORD`)).status).toBe(200)
  })

  it('takes the share as the guides send it, wrapped in data', async () => {
    const path = newUserPath()
    await expectJson(await post(path, { data: share }), { digest: digestOf(share.cipherText) })
    const stored = await (await get(`${path}?backupMethod=PASSWORD`)).json()
    expect(stored.cipherText).toBe(share.cipherText)
  })

  it('has nothing by a method that was not used', async () => {
    const path = newUserPath()
    await put(path, share)
    await expectProblem(await get(`${path}?backupMethod=GDRIVE`), 404, 'NOT_FOUND')
  })

  it('says whether exactly this share is the newest, without handing it out', async () => {
    const path = newUserPath()
    const ask = (digest: string) =>
      get(`${path}?backupMethod=PASSWORD&digest=${encodeURIComponent(digest)}`)
    const [older, newer] = [digestOf('older'), digestOf('newer')]

    await expectProblem(await ask(older), 404, 'NOT_FOUND')
    await put(path, { ...share, cipherText: 'older' })
    await expectJson(await ask(older), { digest: older })
    await put(path, { ...share, cipherText: 'newer' })
    await expectProblem(await ask(older), 404, 'NOT_FOUND')
    await expectProblem(await ask(''), 404, 'NOT_FOUND')
    await expectJson(await ask(newer), { digest: newer })
  })

  it('knows an id by its decoded text, slashes and spaces included', async () => {
    const id = `a/b c%é${crypto.randomUUID()}`
    const seen: unknown[] = []
    const server = createServer({
      authorize: (_, owner) => {
        seen.push(owner)
        return true
      },
    })
    const path = `/users/${encodeURIComponent(id)}/user-backup-shares`
    await server.put(path, share)
    expect((await server.get(`${path}?backupMethod=PASSWORD`)).status).toBe(200)
    expect(seen).toEqual(Array(2).fill({ kind: 'user', id }))
  })
})

describe('one run, many tries', () => {
  it('answers a repeated try as it answered the first', async () => {
    const path = newUserPath()
    const key = { 'idempotency-key': 'run-1' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(path, share, key)))
    for (const answer of answers) await expectJson(answer, { digest: digestOf(share.cipherText) })
  })

  it('takes a try in another form of the body for the same run', async () => {
    const path = newUserPath()
    const key = { 'idempotency-key': 'run-1' }
    await put(path, share, key)
    expect((await post(path, { data: share }, key)).status).toBe(200)
  })

  it('refuses a run that comes back with another share, and keeps the first', async () => {
    const path = newUserPath()
    const key = { 'idempotency-key': 'run-1' }
    await put(path, share, key)
    const other = await put(path, { ...share, cipherText: 'other' }, key)
    await expectProblem(other, 422, 'IDEMPOTENCY_KEY_REUSED')
    const otherMethod = await put(path, { ...share, backupMethod: 'PASSKEY' }, key)
    await expectProblem(otherMethod, 422, 'IDEMPOTENCY_KEY_REUSED')
    const stored = await (await get(`${path}?backupMethod=PASSWORD`)).json()
    expect(stored.cipherText).toBe(share.cipherText)
  })

  it.each([
    ['with the key of its run', { 'idempotency-key': 'older' }],
    ['without a key', {}],
  ])('does not let a late try of an older run overtake a newer one, %s', async (_, headers) => {
    const path = newUserPath()
    await put(path, { ...share, cipherText: 'older' }, headers)
    await put(path, { ...share, cipherText: 'newer' })
    expect((await put(path, { ...share, cipherText: 'older' }, headers)).status).toBe(200)
    const stored = await (await get(`${path}?backupMethod=PASSWORD`)).json()
    expect(stored.cipherText).toBe('newer')
  })

  it('lets two users send the same key', async () => {
    const key = { 'idempotency-key': 'run-1' }
    expect((await put(newUserPath(), share, key)).status).toBe(200)
    expect((await put(newUserPath(), { ...share, cipherText: 'other' }, key)).status).toBe(200)
  })

  it.each(['', 'x'.repeat(256), 'é'])('refuses %j as a key', async (key) => {
    const response = await put(newUserPath(), share, { 'idempotency-key': key })
    await expectProblem(response, 400, 'INVALID_IDEMPOTENCY_KEY')
  })
})

describe('client backups, the older form', () => {
  it.each(['/clients', '/portal/clients'])('stores and returns a share under %s', async (root) => {
    const path = `${root}/${crypto.randomUUID()}/backup`
    await expectJson(await post(path, { backupShare: 'opaque' }), { digest: digestOf('opaque') })
    await expectJson(await get(path), { backupShare: 'opaque', cipherText: 'opaque' })
  })

  it('knows a client by both paths, and no user by either', async () => {
    const id = crypto.randomUUID()
    await post(`/portal/clients/${id}/backup`, { data: { backupShare: 'opaque' } })
    expect((await get(`/clients/${id}/backup?backupMethod=GDRIVE`)).status).toBe(200)
    const asUser = await get(`/users/${id}/user-backup-shares?backupMethod=GDRIVE`)
    await expectProblem(asUser, 404, 'NOT_FOUND')
  })

  it('keeps shares of several methods, and means Google Drive where none is named', async () => {
    const path = `/clients/${crypto.randomUUID()}/backup`
    await post(path, { backupShare: 'by password', backupMethod: 'PASSWORD' })
    await expectProblem(await get(path), 404, 'NOT_FOUND')
    await post(path, { backupShare: 'by drive' })
    expect((await (await get(path)).json()).backupShare).toBe('by drive')
    const byPassword = await (await get(`${path}?backupMethod=PASSWORD`)).json()
    expect(byPassword.backupShare).toBe('by password')
  })

  it('says whether exactly this share is the newest', async () => {
    const path = `/clients/${crypto.randomUUID()}/backup`
    await post(path, { backupShare: 'opaque' })
    const digest = digestOf('opaque')
    await expectJson(await get(`${path}?digest=${digest}`), { digest })
    await expectProblem(await get(`${path}?digest=${digestOf('other')}`), 404, 'NOT_FOUND')
  })

  it('refuses a body without backupShare', async () => {
    const response = await post('/clients/wallet-1/backup', share)
    await expectProblem(response, 400, 'INVALID_SHARE')
  })
})

describe('authorize', () => {
  it('sees the owner that the path names, and nothing else decides', async () => {
    const server = createServer({
      authorize: (request, owner) => request.headers.get('cookie') === `${owner.kind}=${owner.id}`,
    })
    const path = newUserPath()
    const cookie = `user=${path.split('/')[2]}`
    const foreign = newUserPath()

    expect((await server.put(path, share, { cookie })).status).toBe(200)
    const body = { ...share, userId: path.split('/')[2], id: path.split('/')[2] }
    await expectProblem(await server.put(foreign, body, { cookie }), 404, 'NOT_FOUND')
    expect((await get(`${foreign}?backupMethod=PASSWORD`)).status).toBe(404)
  })

  it('is refused with the very answer of a share that is not there', async () => {
    const path = newUserPath()
    await put(path, share)
    const closed = createServer({ authorize: async () => false })
    const query = '?backupMethod=PASSWORD'
    const absent = await get(newUserPath() + query)
    const refusals = [
      await closed.get(path + query),
      await closed.put(path, share),
      await closed.post(path, { not: 'a share' }),
      await closed.get(path),
      await closed.get('/clients/wallet-1/backup'),
      await closed.post('/portal/clients/wallet-1/backup', { backupShare: 'x' }),
      await closed.get('/no/such/path'),
    ]
    const expected = [absent.status, [...absent.headers], await absent.text()]
    for (const refusal of refusals) {
      expect([refusal.status, [...refusal.headers], await refusal.text()]).toEqual(expected)
    }
  })

  it('is asked before the body is read', async () => {
    const closed = createServer({ authorize: () => false })
    let pulled = 0
    const body = new ReadableStream(
      {
        pull() {
          pulled += 1
        },
      },
      { highWaterMark: 0 },
    )
    const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body, duplex: 'half' }
    await expectProblem(await closed.send(newUserPath(), init), 404, 'NOT_FOUND')
    expect(pulled).toBe(0)
  })

  it('can say that nobody is signed in', async () => {
    const server = createServer({ authorize: () => 'unauthenticated' })
    const response = await server.put(newUserPath(), share)
    await expectProblem(response, 401, 'UNAUTHENTICATED')
    expect(response.headers.get('www-authenticate')).toBeTruthy()
  })

  it('refuses whatever is not true', async () => {
    const lookUp = (): unknown => ({ user: null })
    const server = createServer({ authorize: lookUp as () => boolean })
    await expectProblem(await server.put(newUserPath(), share), 404, 'NOT_FOUND')
  })
})
