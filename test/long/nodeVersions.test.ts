import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { httpShareStore } from 'portal-backup-kit/adapters'
import { digestOf } from 'portal-backup-kit/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodes } from '../package/support/nodes.ts'
import { openPage } from '../sandbox/openPage.ts'
import { type CreationOptions, softwareAuthenticator } from '../sandbox/softwareAuthenticator.ts'

const shareServer = fileURLToPath(new URL('../package/support/shareServer.mjs', import.meta.url))
const portalSandbox = fileURLToPath(new URL('../../dist/sandbox/bin.js', import.meta.url))
const { signal } = new AbortController()

/** Starts a program that prints its address in its first line, and ends it as an operator would. */
async function start(node: string, ...args: string[]) {
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const complaints = text(child.stderr)
  const ended = once(child, 'close')
  const [line = ''] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(async () => Promise.reject(new Error(await complaints))),
  ])
  return {
    url: /http:\/\/\S+$/.exec(String(line))?.[0] ?? '',
    async stop() {
      child.kill('SIGTERM')
      const [exitCode] = await ended
      return { exitCode, complaints: await complaints }
    },
  }
}

const endsWell = { exitCode: 0, complaints: '' }

describe.each([...nodes])('on Node %s', (_, node) => {
  it('the share server stores a share and gives it back', async () => {
    const server = await start(node, shareServer)
    const shares = httpShareStore({
      url: (_method, id) => `${server.url}/users/${id}/user-backup-shares`,
    })
    const cipherText = 'opaque '.repeat(2_000)
    const share = {
      walletId: 'ada',
      method: 'PASSWORD' as const,
      cipherText,
      digest: await digestOf(cipherText),
      runId: crypto.randomUUID(),
    }
    await shares.put(share, { signal })
    expect(await shares.get(share, { signal })).toMatchObject({ cipherText })
    expect(await shares.get({ ...share, walletId: 'bob' }, { signal })).toBeNull()
    const related = await fetch(`${server.url}/.well-known/webauthn`)
    expect(await related.json()).toEqual({ origins: ['https://shop.example'] })
    expect(await server.stop()).toEqual(endsWell)
  })

  it('the sandbox registers a passkey, makes a wallet, backs it up and recovers it', async () => {
    const { url, stop } = await start(node, portalSandbox, '--port', '0')
    const post = async (path: string, body: BodyInit, apiKey = '') => {
      const headers = { authorization: `Bearer ${apiKey}` }
      const response = await fetch(url + path, { method: 'POST', headers, body })
      const answer = await response.text()
      expect([response.ok, answer]).toEqual([true, answer])
      return answer === '' ? null : JSON.parse(answer)
    }
    const client = await post('/sandbox/clients', new URLSearchParams({ custody: 'portal' }))

    const relyingParty = 'localhost'
    const passkeys = (path: string, body: object) =>
      post(`/passkeys/${path}`, JSON.stringify({ ...body, relyingParty }), client.apiKey)
    const { sessionId, options } = (await passkeys('begin-registration', {})) as {
      sessionId: string
      options: { publicKey: CreationOptions }
    }
    const attestation = softwareAuthenticator().create(options.publicKey, { origin: url })
    await passkeys('finish-registration', { attestation, sessionId, encryptionKey: 'bmV3IGtleQ' })

    const sandbox = { url, host: new URL(url).host } as Parameters<typeof openPage>[0]
    const page = await openPage(sandbox, client)
    await page.result('portal:wasm:generate')
    const { cipherText } = await page.backUp()
    const elsewhere = await openPage(sandbox, client)
    expect(await elsewhere.recover(cipherText)).toEqual(expect.any(String))
    expect(await stop()).toEqual(endsWell)
  })
})
