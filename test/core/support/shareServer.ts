import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real server that answers every request with what its path says: `/503`, or `/closed` for nothing. */
export async function startShareServer() {
  const server = createServer((request, response) => {
    const answer = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    if (answer === 'closed') return request.socket.destroy()
    request.resume().on('end', () => response.writeHead(Number(answer)).end())
  })
  const url = await listen(server)
  return {
    url,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    }),
  )
}
