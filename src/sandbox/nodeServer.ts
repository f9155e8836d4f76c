import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { reportFailure } from './reportFailure.js'

/** Larger bodies than this are not read. */
const maxBodyBytes = 10 * 1024 * 1024

/** A web handler behind node:http. Bodies are passed on whole, not streamed. */
export interface NodeServer {
  readonly port: number
  /** Ends open connections at once. */
  close(): Promise<void>
}

/**
 * Listens on localhost.
 * @param port 0 takes a free one.
 * @throws {Error} when the port is taken.
 */
export async function listen(
  port: number,
  handle: (request: Request) => Promise<Response>,
): Promise<NodeServer> {
  const server = createServer(listener(handle))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  return { port: portOf(server), close: () => closeServer(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null)
    throw new Error('The server is not listening')
  return address.port
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}

function listener(handle: (request: Request) => Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    void answer(incoming, handle)
      .catch((cause: unknown) => {
        reportFailure(cause)
        return new Response('The sandbox failed; its process warned why.', { status: 500 })
      })
      .then((response) => send(response, incoming.method, outgoing))
      // The connection is gone, and nobody is left to be told.
      .catch(() => outgoing.destroy())
  }
}

async function answer(
  incoming: IncomingMessage,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`
  if (!URL.canParse(url)) return new Response('Malformed address', { status: 400 })
  const body = await readBody(incoming)
  if (body === null) return new Response('The body is too large', { status: 413 })
  const { method = 'GET' } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return await handle(
    new Request(url, { method, headers: headersOf(incoming), ...(hasBody ? { body } : {}) }),
  )
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBodyBytes) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const item of [value ?? []].flat()) headers.append(name, item)
  }
  return headers
}

async function send(
  response: Response,
  method: string | undefined,
  outgoing: ServerResponse,
): Promise<void> {
  const cookies = response.headers.getSetCookie()
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.end(method === 'HEAD' ? undefined : Buffer.from(await response.arrayBuffer()))
}
