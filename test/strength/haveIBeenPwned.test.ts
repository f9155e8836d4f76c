import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBackupController } from 'portal-backup-kit/core'
import { haveIBeenPwned, passwordPolicy } from 'portal-backup-kit/strength'
import { createFakePortal, memoryShareStore } from 'portal-backup-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const leaked = 'velvet gravel canoe 91'
const unknown = 'lantern orbit maple thirty'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()
const padding = Array.from({ length: 800 }, (_, line) => `${sha1(`pad ${line}`).slice(5)}:0`)

/** A range of the service, padded as the true one pads it. */
function rangeOf(prefix: string): string {
  const hash = sha1(leaked)
  const found = hash.startsWith(prefix) ? [`${hash.slice(5)}:37`] : []
  return [...padding.slice(0, 400), ...found, ...padding.slice(400)].join('\r\n')
}

type Answer = { status?: number; body: string } | 'none'

const asked: IncomingMessage[] = []
let answer: (prefix: string) => Answer = (prefix) => ({ body: rangeOf(prefix) })
let url = ''

const service = createServer((request, response) => {
  asked.push(request)
  const given = answer(request.url?.split('/').at(-1) ?? '')
  if (given === 'none') return
  response.writeHead(given.status ?? 200, { 'content-type': 'text/plain' }).end(given.body)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/range/`
})
afterAll(() => {
  service.closeAllConnections()
  service.close()
})
beforeEach(() => {
  asked.length = 0
  answer = (prefix) => ({ body: rangeOf(prefix) })
})

const policy = () => passwordPolicy({ breachCheck: haveIBeenPwned({ url }) })

describe('a policy with a breach check', () => {
  it('refuses a leaked password when it is about to be used', async () => {
    expect(await policy().confirm?.(leaked)).toEqual({
      accepted: false,
      score: 3,
      rejections: [{ code: 'LEAKED' }],
      hints: [],
    })
  })

  it('accepts one that is in no leak', async () => {
    expect(await policy().confirm?.(unknown)).toEqual({
      accepted: true,
      score: 4,
      rejections: [],
      hints: [],
    })
  })

  it('asks nobody while a password is typed', async () => {
    expect((await policy().check(leaked)).accepted).toBe(true)
    expect(asked).toEqual([])
  })

  it('lets five characters of the hash leave the device, and asks for padding', async () => {
    await policy().confirm?.(leaked)
    expect(asked.map((request) => request.url)).toEqual([`/range/${sha1(leaked).slice(0, 5)}`])
    expect(asked[0]?.headers['add-padding']).toBe('true')
    for (const header of ['cookie', 'authorization', 'referer']) {
      expect(asked[0]?.headers[header]).toBeUndefined()
    }
  })

  it('takes padding for no leak', async () => {
    answer = () => ({ body: `${sha1(leaked).slice(5)}:0` })
    expect((await policy().confirm?.(leaked))?.accepted).toBe(true)
  })

  it.each<[string, Answer]>([
    ['refuses', { status: 503, body: '' }],
    ['limits how often it is asked', { status: 429, body: '' }],
    ['sends a page of the network in between', { body: '<!doctype html><title>Sign in</title>' }],
    ['sends nothing', { body: '' }],
    ['never answers', 'none'],
  ])('lets a password pass with a hint where the service %s', async (_, given) => {
    answer = () => given
    expect(await policy().confirm?.(unknown)).toEqual({
      accepted: true,
      score: 4,
      rejections: [],
      hints: ['leaksUnchecked'],
    })
  })

  it('lets a password pass where a check of the app heeds no time limit', async () => {
    const deaf = passwordPolicy({ breachCheck: () => new Promise(() => {}) })
    expect((await deaf.confirm?.(unknown))?.hints).toEqual(['leaksUnchecked'])
  })

  it('stops asking when its signal aborts, and throws the reason', async () => {
    answer = () => 'none'
    const reason = new Error('A newer candidate came.')
    const stopping = new AbortController()
    const confirming = policy().confirm?.(unknown, stopping.signal)
    stopping.abort(reason)
    await expect(confirming).rejects.toBe(reason)
  })

  it('is asked once about a password that is confirmed twice in a row, and anew about another', async () => {
    const asking: string[] = []
    const counted = passwordPolicy({
      breachCheck: async (candidate) => {
        asking.push(candidate)
        return candidate === leaked
      },
    })
    for (const candidate of [unknown, unknown, leaked, leaked, unknown]) {
      expect((await counted.confirm?.(candidate))?.accepted).toBe(candidate !== leaked)
    }
    expect(asking).toEqual([unknown, leaked, unknown])
  })

  it('has nothing to confirm without one', () => {
    expect(passwordPolicy().confirm).toBeUndefined()
  })
})

describe('a backup', () => {
  function open() {
    const client = createFakePortal()
    const shares = memoryShareStore()
    return {
      client,
      controller: createBackupController({ client, shares, passwordPolicy: policy() }),
    }
  }

  it('is not made with a leaked password, by any path', async () => {
    const { client, controller } = open()
    await controller.start('PASSWORD')
    expect(await controller.submit(leaked)).toMatchObject({
      status: 'collecting',
      rejection: { code: 'LEAKED' },
    })
    expect(client.calls.some(({ call }) => call === 'backupWallet')).toBe(false)
  })

  it('is made with another, also while the service is down', async () => {
    answer = () => ({ status: 500, body: '' })
    const { controller } = open()
    expect(await controller.start('PASSWORD', { password: unknown })).toMatchObject({
      status: 'saved',
    })
    expect(asked).toHaveLength(1)
  })
})
