import { join } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from 'portal-backup-kit/sandbox'
import { postgresShareStore } from 'portal-backup-kit/server'
import { createAccounts } from './accounts.ts'
import { buildClient } from './buildClient.ts'
import { countingStore } from './countingStore.ts'
import { createApp } from './createApp.ts'
import { openDemoState } from './demoState.ts'
import { PortTaken } from './PortTaken.ts'
import { createSessions } from './sessions.ts'
import { createWeatherStation } from './weatherStation.ts'

/** Where the demo runs. */
export interface DemoOptions {
  /** The port on localhost; 0 takes a free one. @default 4300 */
  readonly port?: number
  /** A folder to keep wallets and backups in. @default memory only */
  readonly data?: string
}

/** A running demo. */
export interface Demo {
  readonly url: string
  close(): Promise<void>
}

/** Harbor's server, without the Portal sandbox that serves it. */
interface Harbor {
  handle(request: Request): Promise<Response>
  close(): Promise<void>
}

/**
 * Starts a Portal sandbox and, on the same origin, Harbor, a small wallet app. So passkeys need no
 * window, and no browser blocks the one of Google.
 * @throws {PortTaken}
 */
export async function startDemo({ port = 4300, data }: DemoOptions = {}): Promise<Demo> {
  let opening: Promise<Harbor> | undefined
  // The port is tried before anything that takes seconds; whoever asks meanwhile waits.
  const sandbox = await openSandbox({
    port,
    app: async (request) => (await opening)?.handle(request),
    ...(data !== undefined && { data: join(data, 'portal') }),
  })
  try {
    opening = openHarbor(sandbox, data)
    const harbor = await opening
    const close = async () => {
      await sandbox.close()
      await harbor.close()
    }
    return { url: sandbox.url, close }
  } catch (error) {
    await sandbox.close()
    throw error
  }
}

async function openSandbox(options: SandboxOptions & { port: number }): Promise<Sandbox> {
  try {
    return await startSandbox(options)
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw isTaken ? new PortTaken(options.port) : error
  }
}

async function openHarbor(sandbox: Sandbox, data: string | undefined): Promise<Harbor> {
  const connection = data === undefined ? 'memory://' : join(data, 'backups')
  const [files, database, state] = await Promise.all([
    buildClient(),
    postgresShareStore({ connection }),
    openDemoState(data),
  ])
  const origin = sandbox.url
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
