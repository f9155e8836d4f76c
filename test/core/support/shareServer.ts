import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { digestOf } from '../../../src/core/digest.js'
import {
  HttpProblem,
  type ServerProblemCode,
  serverProblems,
} from '../../../src/server/problems.js'

/**
 * A real server that answers every request with what its path says: `/503`, `/BODY_TOO_LARGE` for a
 * problem of the backup server, `/stored` for a share that is kept, or `/closed` for nothing.
 */
export async function startShareServer() {
  const server = createServer(async (request, response) => {
    const answer = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    if (answer === 'closed') return request.socket.destroy()
    let sent = ''
    for await (const chunk of request) sent += chunk
    const json = { 'Content-Type': 'application/problem+json' }
    if (answer in serverProblems) {
      const problem = new HttpProblem(answer as ServerProblemCode).toResponse()
      response.writeHead(problem.status, json).end(await problem.text())
    } else if (answer === 'stored') {
      const digest = await digestOf(JSON.parse(sent).cipherText)
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ digest }))
    } else {
      response.writeHead(Number(answer)).end()
    }
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
