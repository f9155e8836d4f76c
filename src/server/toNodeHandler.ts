import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Makes a listener for `node:http` (and Express, Connect, Fastify's raw server) out of a handler
 * from `Request` to `Response`, such as {@link createBackupServer} returns. The request's body is
 * streamed, so mount it before any body parser; the response's is sent in one piece.
 */
export function toNodeHandler(
  handler: (request: Request) => Promise<Response>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const answer = async () => send(await handler(toRequest(incoming)), outgoing)
    answer().catch(() => {
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500).end()
    })
  }
}

function toRequest(incoming: IncomingMessage): Request {
  const protocol = 'encrypted' in incoming.socket ? 'https' : 'http'
  const origin = URL.canParse(`${protocol}://${incoming.headers.host}`)
    ? `${protocol}://${incoming.headers.host}`
    : `${protocol}://localhost`
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers: headersOf(incoming),
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  }
  return new Request(origin + (incoming.url ?? '/'), init)
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value)
  }
  return headers
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel() {
      // Ending the iterator would end the connection before the answer is out.
      incoming.resume()
    },
  })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value)
  outgoing.end(body)
}
