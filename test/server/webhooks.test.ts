import { describe, expect, it } from 'vitest'
import { expectJson, expectProblem, newUserPath, setUpServer } from './backupServer.js'

const createServer = setUpServer()
const secret = { 'x-webhook-secret': 'current' }
const { get, post, send } = createServer({ webhookSecret: ['current', 'previous'] })

const deliver = (body: object, headers = secret) => post('/webhook/backup', body, headers)
const fetchShares = (clientId: unknown, headers = secret) =>
  post('/webhook/backup/fetch', { clientId }, headers)
const newClientId = () => crypto.randomUUID()

describe('custodian backup shares', () => {
  it('are there when the delivery has been answered, one a curve', async () => {
    const clientId = newClientId()
    const shares = ['{"curve":"SECP256K1","share":"é"}', ' {"curve":"ED25519"}\n']
    for (const [index, share] of shares.entries()) {
      const backupMethod = ['GDRIVE-SECP256K1', 'GDRIVE-ED25519'][index]
      const response = await deliver({ clientId, share, backupMethod })
      expect(response.status).toBe(200)
      await expectJson(await fetchShares(clientId), { backupShares: shares.slice(0, index + 1) })
    }
  })

  it('are delivered with no more than a client and a share', async () => {
    const clientId = newClientId()
    const body = { clientId, share: 'a', backupMethod: null, backupSharePairId: null }
    expect((await deliver(body)).status).toBe(200)
    expect((await deliver({ clientId, share: 'b' })).status).toBe(200)
    await expectJson(await fetchShares(clientId), { backupShares: ['a', 'b'] })
  })

  it('are kept once, however often a delivery is repeated', async () => {
    const clientId = newClientId()
    const named = { clientId, share: 'named', backupSharePairId: newClientId() }
    const unnamed = { clientId, share: 'unnamed' }
    await deliver(named)
    await deliver(unnamed)
    await Promise.all([named, unnamed, named, unnamed].map((body) => deliver(body)))
    await expectJson(await fetchShares(clientId), { backupShares: ['named', 'unnamed'] })
  })

  it('of an earlier backup stay when a new one is made', async () => {
    const clientId = newClientId()
    await deliver({ clientId, share: 'old', backupMethod: 'GDRIVE', backupSharePairId: '1' })
    await deliver({ clientId, share: 'new', backupMethod: 'GDRIVE', backupSharePairId: '2' })
    await expectJson(await fetchShares(clientId), { backupShares: ['old', 'new'] })
  })

  it('are none for a client that has none', async () => {
    await expectJson(await fetchShares(newClientId()), { backupShares: [] })
  })

  it('need nobody to be signed in', async () => {
    const closed = createServer({ authorize: () => false, webhookSecret: 'current' })
    const body = { clientId: newClientId(), share: 'a' }
    expect((await closed.post('/webhook/backup', body, secret)).status).toBe(200)
  })
})

describe('the webhook secret', () => {
  it('may be the old one while it is rotated', async () => {
    const body = { clientId: newClientId(), share: 'a' }
    expect((await deliver(body, { 'x-webhook-secret': 'previous' })).status).toBe(200)
  })

  it.each([
    ['missing', {}],
    ['empty', { 'x-webhook-secret': '' }],
    ['wrong', { 'x-webhook-secret': 'currenT' }],
    ['only the beginning', { 'x-webhook-secret': 'curren' }],
    ['two in one', { 'x-webhook-secret': 'current, previous' }],
  ])('answers 401 where it is %s, before it looks at the body', async (_, headers) => {
    const clientId = newClientId()
    for (const path of ['/webhook/backup', '/webhook/backup/fetch']) {
      await expectProblem(
        await post(path, { clientId, share: 'forged' }, headers),
        401,
        'WRONG_WEBHOOK_SECRET',
      )
      const noJson = await send(path, { method: 'POST', headers: { ...headers }, body: '{' })
      await expectProblem(noJson, 401, 'WRONG_WEBHOOK_SECRET')
    }
    await expectJson(await fetchShares(clientId), { backupShares: [] })
  })

  it('makes the webhooks exist', async () => {
    const without = createServer()
    const response = await without.post('/webhook/backup', { clientId: 'a', share: 'b' }, secret)
    await expectProblem(response, 404, 'NOT_FOUND')
  })

  it('opens nothing but the webhooks', async () => {
    const closed = createServer({ authorize: () => false, webhookSecret: 'current' })
    const body = { backupMethod: 'PASSWORD', cipherText: 'x' }
    await expectProblem(await closed.put(newUserPath(), body, secret), 404, 'NOT_FOUND')
  })
})

describe('a webhook request', () => {
  it.each([
    ['no clientId', { share: 'a' }, 'INVALID_FIELD'],
    ['an empty clientId', { clientId: '', share: 'a' }, 'INVALID_FIELD'],
    ['a clientId that is no text', { clientId: 7, share: 'a' }, 'INVALID_FIELD'],
    ['a clientId that is too long', { clientId: 'x'.repeat(256), share: 'a' }, 'INVALID_FIELD'],
    ['no share', { clientId: 'a' }, 'INVALID_SHARE'],
    ['an empty share', { clientId: 'a', share: '' }, 'INVALID_SHARE'],
    ['a share that is no text', { clientId: 'a', share: { curve: 'ED25519' } }, 'INVALID_SHARE'],
    ['a method that is no text', { clientId: 'a', share: 'a', backupMethod: 7 }, 'INVALID_FIELD'],
    [
      'a pair that is no text',
      { clientId: 'a', share: 'a', backupSharePairId: {} },
      'INVALID_FIELD',
    ],
    ['a list', [], 'MALFORMED_BODY'],
  ])('answers 400 for %s', async (_, body, code) => {
    await expectProblem(await deliver(body), 400, code)
  })

  it('answers 400 to a fetch without a client', async () => {
    await expectProblem(await fetchShares(undefined), 400, 'INVALID_FIELD')
  })

  it('answers 413, 415 and 422 as every other', async () => {
    const large = { clientId: 'a', share: 'x'.repeat(262_144) }
    await expectProblem(await deliver(large), 413, 'BODY_TOO_LARGE')
    const text = await send('/webhook/backup', { method: 'POST', headers: secret, body: '{}' })
    await expectProblem(text, 415, 'UNSUPPORTED_MEDIA_TYPE')
    const altered = await post(
      '/webhook/backup',
      { clientId: 'a', share: 'b' },
      { ...secret, 'content-digest': 'sha-256=:AAAA:' },
    )
    await expectProblem(altered, 422, 'CONTENT_DIGEST_MISMATCH')
  })

  it.each(['/webhook/backup', '/webhook/backup/fetch'])(
    'answers 405 to a GET of %s',
    async (path) => {
      const response = await get(path)
      await expectProblem(response, 405, 'METHOD_NOT_ALLOWED')
      expect(response.headers.get('allow')).toBe('POST')
    },
  )

  it('goes to webhooksRoot where there is one, below basePath', async () => {
    const server = createServer({
      webhookSecret: 'current',
      basePath: '/api',
      webhooksRoot: '/portal/hooks/',
    })
    const clientId = newClientId()
    const path = '/api/portal/hooks/backup'
    expect((await server.post(path, { clientId, share: 'a' }, secret)).status).toBe(200)
    await expectJson(await server.post(`${path}/fetch`, { clientId }, secret), {
      backupShares: ['a'],
    })
    await expectProblem(
      await server.post('/webhook/backup', { clientId, share: 'a' }, secret),
      404,
      'NOT_FOUND',
    )
  })
})
