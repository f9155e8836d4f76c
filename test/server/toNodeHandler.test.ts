import { request as sendRequest } from 'node:http'
import { connect } from 'node:net'
import { createBackupServer, type ServerShareStore } from 'portal-backup-kit/server'
import { describe, expect, it } from 'vitest'
import { listen } from './listen.js'

describe('toNodeHandler', () => {
  it('hands over method, address, headers and body, and brings the answer back', async () => {
    const url = await listen(async (request) => {
      const headers = new Headers({ 'x-custom': request.headers.get('x-custom') ?? '' })
      headers.append('set-cookie', 'a=1')
      headers.append('set-cookie', 'b=2')
      const said = `${request.method} ${request.url} ${await request.text()}`
      return new Response(said, { status: 201, headers })
    })
    const init = { method: 'POST', headers: { 'x-custom': 'é' }, body: 'body é' }
    const response = await fetch(`${url}/a%2Fb?c=d`, init)
    expect(response.status).toBe(201)
    expect(await response.text()).toBe(`POST ${url}/a%2Fb?c=d body é`)
    expect(response.headers.get('x-custom')).toBe('é')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('sends an answer without a body', async () => {
    const url = await listen(async () => new Response(null, { status: 204 }))
    expect((await fetch(url)).status).toBe(204)
  })

  it('answers 500 where the handler rejects', async () => {
    const url = await listen(async () => {
      throw new Error('secret')
    })
    const response = await fetch(url)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('')
  })

  it('survives a request with an unusable Host', async () => {
    const url = await listen(async (request) => new Response(new URL(request.url).pathname))
    const answer = await new Promise<string>((resolve) => {
      const { port } = new URL(url)
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('GET /path HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')
      })
      let received = ''
      socket.on('data', (data) => {
        received += data
      })
      socket.on('close', () => resolve(received))
    })
    expect(answer).toContain('200 OK')
    expect(answer).toContain('/path')
  })
})

describe('a backup server behind node:http', () => {
  const store: Partial<ServerShareStore> = { putShare: async () => 'stored' }
  const backupServer = createBackupServer({
    store: store as ServerShareStore,
    authorize: () => true,
    maxBytes: 1024,
  })
  const path = '/users/alice/user-backup-shares'
  const headers = { 'content-type': 'application/json' }

  it('takes a share', async () => {
    const url = await listen(backupServer)
    const body = JSON.stringify({ backupMethod: 'PASSWORD', cipherText: 'opaque' })
    const response = await fetch(url + path, { method: 'PUT', headers, body })
    expect(response.status).toBe(200)
  })

  it('answers a body that never ends once it is too large', async () => {
    const url = await listen(backupServer)
    const status = await new Promise((resolve, reject) => {
      const upload = sendRequest(url + path, { method: 'PUT', headers }, (response) => {
        resolve(response.statusCode)
        upload.destroy()
      })
      upload.on('error', reject)
      const piece = Buffer.alloc(512, 32)
      const write = () => {
        if (!upload.destroyed) upload.write(piece, () => setImmediate(write))
      }
      write()
    })
    expect(status).toBe(413)
  })

  it('goes on after a sender that breaks off', async () => {
    const url = await listen(backupServer)
    await new Promise((resolve) => {
      const upload = sendRequest(url + path, {
        method: 'PUT',
        headers: { ...headers, 'content-length': '500' },
      })
      upload.on('error', resolve)
      upload.write('{"backupMethod":', () => upload.destroy(new Error('gone')))
    })
    const response = await fetch(`${url}/`)
    expect(response.status).toBe(404)
  })
})
