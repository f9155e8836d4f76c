import { createServer, type RequestListener } from 'node:http'

/** Another program has the port. The message says so in one line, and what to do. */
export class PortTaken extends Error {
  constructor(port: number, variable: string) {
    super(
      `Port ${port} is taken. Free it, or choose another one: ${variable}=${port + 1} npm start`,
    )
  }
}

/** A server on localhost that has its port, and its handler a little later. */
export interface LocalServer {
  readonly origin: string
  /** Answers from now on, beginning with whoever waits already. */
  serve(listener: RequestListener): void
  /** Ends open connections at once. */
  close(): Promise<void>
}

/**
 * @param port 0 takes a free one.
 * @param variable The environment variable that chooses the port, for the message.
 * @throws {PortTaken}
 */
export async function listen(port: number, variable: string): Promise<LocalServer> {
  let serve: LocalServer['serve'] = () => {}
  const listener = new Promise<RequestListener>((resolve) => {
    serve = resolve
  })
  const server = createServer(async (incoming, outgoing) => {
    const answer = await listener
    answer(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port, variable) : error),
    )
    server.listen(port, 'localhost', resolve)
  })
  const address = server.address()
  return {
    origin: `http://localhost:${typeof address === 'object' ? address?.port : port}`,
    serve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
