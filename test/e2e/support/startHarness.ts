import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSandbox } from 'portal-backup-kit/sandbox'
import { createBackupServer, postgresShareStore, toNodeHandler } from 'portal-backup-kit/server'
import { serveFile } from './serveFile.ts'

/** What the share server does to a request; `undefined` lets it through. */
export type Weather = (
  request: Request,
  answer: () => Promise<Response>,
) => Promise<Response> | undefined

/**
 * An app on one origin (the harness page and the kit's own server on a real database) and a sandbox
 * on another, for tests with the real SDK.
 *
 * @param folder Where `buildHarness` wrote its pages.
 */
export async function startHarness(folder: string) {
  const sandbox = await startSandbox()
  const store = await postgresShareStore({ connection: 'memory://' })
  const shares = createBackupServer({ store, authorize: () => true })
  let weather: Weather = () => undefined
  let script: string | null = null

  const handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/users/')) {
      const answer = () => shares(request)
      return weather(request, answer) ?? answer()
    }
    const file = await serveFile(folder, pathname)
    if (script === null || !pathname.endsWith('.html')) return file
    const html = (await file.text()).replace('<head>', () => `<head><script>${script}</script>`)
    return new Response(html, { headers: file.headers })
  }
  const server = createServer(toNodeHandler(handle))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`

  return {
    url,
    sandbox,
    store,
    /** The address of a page for one wallet. */
    pageFor: (
      apiKey: string,
      page: 'index' | 'react' = 'index',
      more: Record<string, string> = {},
    ) => `${url}/${page}.html?${new URLSearchParams({ apiKey, host: sandbox.host, ...more })}`,
    /** Every page that loads from now on runs this script before its own. */
    setScript(next: string | null) {
      script = next
    },
    setWeather(next: Weather) {
      weather = next
    },
    /** Lets puts arrive and holds their answers back. Until one has arrived, the run may still go on. */
    holdPuts() {
      let arrive = () => {}
      let release = async (_: (response: Response) => Response) => {}
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve
      })
      weather = (request, answer) => {
        if (request.method !== 'PUT') return
        return new Promise((resolve) => {
          release = async (change) => {
            weather = () => undefined
            resolve(change(await answer()))
          }
          arrive()
        })
      }
      return {
        arrived,
        /** Answers the last put, and holds none from here on. */
        land: () => release((response) => response),
        /** Stores what the last put brought, and loses the answer. */
        landUnheard: () => release(() => new Response(null, { status: 502 })),
      }
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await sandbox.close()
      await store.close()
    },
  }
}

export type Harness = Awaited<ReturnType<typeof startHarness>>
