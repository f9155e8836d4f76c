import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { type Sandbox, startSandbox } from 'portal-backup-kit/sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openPage } from './openPage.js'

let sandbox: Sandbox
const custodians: { close(): void }[] = []
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
afterEach(() => {
  for (const custodian of custodians.splice(0)) custodian.close()
})

describe('a custodian webhook', () => {
  it('gets one share a curve during the backup, and is asked whether it has it', async () => {
    const { page, custodian, clientId } = await setUp()
    const { backupIds } = await page.backUp()
    expect(custodian.calls.filter(({ path }) => path === '/hooks/backup')).toHaveLength(2)
    expect(custodian.calls.filter(({ path }) => path === '/hooks/backup/fetch')).toHaveLength(2)
    for (const [index, curve] of ['SECP256K1', 'ED25519'].entries()) {
      expect(custodian.calls.map(({ body }) => body)).toContainEqual({
        clientId,
        share: expect.any(String),
        backupMethod: `PASSWORD-${curve}`,
        backupSharePairId: backupIds[index],
      })
    }
    expect(new Set(custodian.calls.map(({ secret }) => secret))).toEqual(new Set(['hush']))
  })

  it('is needed to recover: the sandbox keeps no share of its own', async () => {
    const { page, custodian } = await setUp()
    const { cipherText } = await page.backUp()
    await page.result('portal:storedClientBackupShare', { success: true, backupMethod: 'PASSWORD' })
    await page.recover(cipherText)
    await page.result('portal:mpc:rawSign', { curve: 'ED25519', param: 'ab' })

    custodian.shares.splice(0)
    await expect(page.recover(cipherText)).rejects.toMatchObject({ id: 'NOT_FOUND' })
    custodian.shares.push('{"backupSharePairId":1}', 'of another program', 'null')
    await expect(page.recover(cipherText)).rejects.toMatchObject({ id: 'NOT_FOUND' })
  })

  it('may answer /backup with 204, as the sample in Portal’s guide does', async () => {
    const { page, custodian } = await setUp()
    custodian.backupStatus = 204
    await page.backUp()
  })

  it.each<[string, (custodian: Custodian) => void]>([
    ['answers 500', (custodian) => Object.assign(custodian, { backupStatus: 500 })],
    ['redirects', (custodian) => Object.assign(custodian, { backupStatus: 302 })],
    ['takes too long', (custodian) => Object.assign(custodian, { silent: true })],
    [
      'does not hand the share out again',
      (custodian) => Object.assign(custodian, { forgets: true }),
    ],
    [
      'answers no list',
      (custodian) => Object.assign(custodian, { fetchBody: '{"backupShare":""}' }),
    ],
    ['answers no JSON', (custodian) => Object.assign(custodian, { fetchBody: 'hello' })],
    ['is not there', (custodian) => custodian.close()],
  ])('fails the backup when it %s', async (_, spoil) => {
    const { page, custodian, clientId } = await setUp()
    spoil(custodian)
    await expect(page.backUp()).rejects.toMatchObject({
      id: 'WEBHOOK_FAILED',
      message: expect.stringContaining('WEBHOOK_FAILED'),
    })
    expect((await sandbox.inspect(clientId)).sharePairs).toEqual([])
  })

  it.each([
    ['a root without custody self', { webhooksRoot: 'https://app.test' }],
    ['a root that is no address', { custody: 'self', webhooksRoot: 'app.test' }],
    ['an unknown custody', { custody: 'nobody' }],
    ['a session that has already ended', { sessionTtlMs: 0 }],
  ])('is not made for %s', async (_, options) => {
    await expect(sandbox.createClient(options as { custody: 'self' })).rejects.toThrow(TypeError)
  })
})

type Custodian = Awaited<ReturnType<typeof startCustodian>>

async function setUp() {
  const custodian = await startCustodian()
  const client = await sandbox.createClient({
    custody: 'self',
    webhooksRoot: custodian.root,
    webhookSecret: 'hush',
    webhookTimeoutMs: 400,
  })
  const page = await openPage(sandbox, client)
  await page.result('portal:wasm:generate')
  return { ...client, page, custodian }
}

/** A custodian's server, as an app would have it, that can misbehave. */
async function startCustodian() {
  const calls: { path: string | undefined; secret: unknown; body: unknown }[] = []
  const server = createServer(
    (request, response) => void answer(request).then(response.end.bind(response)),
  )
  const custodian = {
    root: '',
    calls,
    shares: [] as string[],
    backupStatus: 200,
    silent: false,
    forgets: false,
    fetchBody: null as string | null,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
  const answer = async (request: IncomingMessage): Promise<string> => {
    const body = (await json(request)) as { share?: string }
    calls.push({ path: request.url, secret: request.headers['x-webhook-secret'], body })
    if (custodian.silent) return await new Promise<string>(() => {})
    if (request.url?.endsWith('/fetch')) {
      return custodian.fetchBody ?? JSON.stringify({ backupShares: custodian.shares })
    }
    if (body.share && !custodian.forgets) custodian.shares.push(body.share)
    return ''
  }
  server.on('request', (request, response) => {
    if (request.url?.endsWith('/backup')) response.statusCode = custodian.backupStatus
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  custodian.root = `http://localhost:${(server.address() as AddressInfo).port}/hooks/`
  custodians.push(custodian)
  return custodian
}
