import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { findWebKit } from '../../../scripts/findPrograms.mjs'
import { until } from './until.ts'

/** A running WebKitWebDriver. It has one session at a time. */
export interface WebKitDriver {
  readonly url: string
  /** The path of MiniBrowser. */
  readonly browser: string
  /** Makes the driver available again once its session has ended. */
  giveBack(): void
}

/** Starts WebKitWebDriver on demand, and a display for its windows where there is none. */
export async function startWebKitDrivers() {
  const { driver, browser, display } = findWebKit()
  if (!driver || !browser) throw new Error('WebKitWebDriver or MiniBrowser is missing.')
  const processes: ChildProcess[] = []
  const idle: string[] = []
  const start = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    })
    processes.push(child)
    // A run that is interrupted leaves no process behind.
    process.once('exit', () => child.kill())
    return child
  }

  const env = {
    DISPLAY: process.env.DISPLAY ?? (await startDisplay(start, display)),
    // The sandbox of WebKit needs user namespaces, which containers and root often do not have. The
    // pages under test are the project's own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    // A virtual display has no graphics card.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  }
  return {
    async take(): Promise<WebKitDriver> {
      const url =
        idle.pop() ?? (await startDriver((port) => start(driver, [`--port=${port}`], env)))
      return { url, browser, giveBack: () => void idle.push(url) }
    },
    async stop() {
      await Promise.all(processes.reverse().map(end))
    },
  }
}

type Start = (command: string, args: string[]) => ChildProcess

/** Starts a virtual display and resolves with its name. Xvfb chooses a free number by itself. */
async function startDisplay(start: Start, program: string | undefined): Promise<string> {
  if (!program) throw new Error('WebKit needs a display: set DISPLAY or install Xvfb.')
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const written = start(program, args).stdio[3] as Readable
  const number = await new Promise((resolve, reject) => {
    written.once('data', resolve)
    written.once('end', () => reject(new Error('Xvfb did not start.')))
  })
  return `:${String(number).trim()}`
}

/** Resolves with the address of the driver once it accepts sessions. */
async function startDriver(start: (port: number) => ChildProcess): Promise<string> {
  const port = await freePort()
  const child = start(port)
  const url = `http://127.0.0.1:${port}`
  const isReady = async () => {
    if (child.exitCode !== null) throw new Error('WebKitWebDriver ended.')
    return fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  await until('WebKitWebDriver', isReady)
  return url
}

/** WebKitWebDriver does not report a port that it chooses by itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
