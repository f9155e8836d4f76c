import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chosenReact } from '../../../scripts/reactVariant.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Bundles the app of test/e2e/platform from what was built, and serves it on every host name. */
export async function servePlatform() {
  const outdir = join(root, '.tmp', `platform-${randomUUID()}`)
  await build({
    entryPoints: {
      app: join(root, 'test/e2e/platform/app.tsx'),
      'strength.worker': join(root, 'dist/strength/strength.worker.js'),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    alias: { react: chosenReact('react'), 'react-dom': chosenReact('react-dom') },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  let policy: string | null = null
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (policy !== null) response.setHeader('Content-Security-Policy', policy)
    // A frame with an opaque origin reads modules across origins.
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (pathname === '/frame') {
      response.setHeader('Content-Type', 'text/html')
      return response.end(frameOf(`http://${request.headers.host}/`, search.slice(1)))
    }
    if (pathname === '/') {
      response.setHeader('Content-Type', 'text/html')
      return response.end(documentOf('/', ''))
    }
    const file = await readFile(join(outdir, pathname)).catch(() => null)
    response.setHeader('Content-Type', 'text/javascript')
    response.writeHead(file === null ? 404 : 200).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    setPolicy(next: string | null) {
      policy = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await rm(outdir, { recursive: true, force: true })
    },
  }
}

/** A page that holds the app in a sandboxed frame, which has an opaque origin. */
const frameOf = (base: string, query: string) => {
  const source = documentOf(base, query).replaceAll('"', '&quot;')
  return `<!doctype html><iframe sandbox="allow-scripts" srcdoc="${source}"></iframe>`
}

const documentOf = (base: string, query: string) =>
  `<!doctype html><html lang="en"${query === '' ? '' : ` data-query="${query}"`}><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="${base}app.js"></script></html>`
