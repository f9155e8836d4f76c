import { join } from 'node:path'
import { type Sandbox, startSandbox } from 'portal-backup-kit/sandbox'
import { postgresShareStore, toNodeHandler } from 'portal-backup-kit/server'
import { createAccounts } from './accounts.ts'
import { buildClient } from './buildClient.ts'
import { countingStore } from './countingStore.ts'
import { createApp } from './createApp.ts'
import { openDemoState } from './demoState.ts'
import { listen, PortTaken } from './listen.ts'
import { createSessions } from './sessions.ts'
import { lostAnswer } from './shareWeather.ts'
import { createWeatherStation } from './weatherStation.ts'

/** Where the demo runs. */
export interface DemoOptions {
  /** Harbor's port on localhost; 0 takes a free one. @default 4300 */
  readonly port?: number
  /** The port of the Portal sandbox: an origin of its own, as Portal's is. @default 4400 */
  readonly sandboxPort?: number
  /** A folder to keep wallets and backups in. @default memory only */
  readonly data?: string
}

/** A running demo. */
export interface Demo {
  readonly url: string
  /** The address of the Portal sandbox. */
  readonly sandbox: string
  close(): Promise<void>
}

/**
 * Starts Harbor, a small wallet app, and a Portal sandbox for it.
 * @throws {PortTaken} when one of the two ports is taken.
 */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { port = 4300, sandboxPort = 4400, data } = options
  const sandbox = await openSandbox(sandboxPort, data)
  // The ports are tried before anything that takes seconds.
  const server = await listen(port, 'PORT').catch(async (error) => {
    await sandbox.close()
    throw error
  })
  try {
    const app = await createHarbor(server.origin, sandbox, data)
    server.serve((incoming, outgoing) => {
      const answer = async (request: Request) => {
        const response = await app.handle(request)
        if (response === lostAnswer) outgoing.destroy()
        return response
      }
      toNodeHandler(answer)(incoming, outgoing)
    })
    const close = async () => {
      await Promise.all([server.close(), sandbox.close()])
      await app.close()
    }
    return { url: server.origin, sandbox: sandbox.url, close }
  } catch (error) {
    await Promise.all([server.close(), sandbox.close()])
    throw error
  }
}

async function openSandbox(port: number, data: string | undefined): Promise<Sandbox> {
  try {
    return await startSandbox({ port, ...(data !== undefined && { data: join(data, 'portal') }) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new PortTaken(port, 'SANDBOX_PORT')
      : error
  }
}

async function createHarbor(origin: string, sandbox: Sandbox, data: string | undefined) {
  const connection = data === undefined ? 'memory://' : join(data, 'backups')
  const [files, database, state] = await Promise.all([
    buildClient(),
    postgresShareStore({ connection }),
    openDemoState(data),
  ])
  const webhookSecret = 'a-secret-for-this-demo-alone'
  const webhooksRoot = `${origin}/api/webhook`
  const handle = createApp({
    origin,
    files,
    store: countingStore(database, state),
    state,
    sandbox,
    accounts: createAccounts({ state, sandbox, webhooksRoot, webhookSecret }),
    // The cookies of localhost are shared by all its ports.
    sessions: createSessions(`harbor-${new URL(origin).port}`),
    weather: createWeatherStation(sandbox),
    webhookSecret,
  })
  return { handle, close: () => database.close() }
}
