import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSync } from 'esbuild'

const app = `
import Portal, { BackupMethods, PortalCurve } from '@portal-hq/web'
Object.assign(window, { Portal, BackupMethods, PortalCurve })
`

/** A page with the real `@portal-hq/web` on its `window`, served from an origin of its own. */
export interface PortalApp {
  /** `http://localhost:PORT`: another origin than the sandbox, the same site. */
  readonly url: string
  /** The same page as another site. */
  readonly foreignUrl: string
  close(): Promise<void>
}

/** Bundles the SDK as it is published and serves it. */
export async function startPortalApp(): Promise<PortalApp> {
  const bundle = buildSync({
    stdin: { contents: app, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    define: { global: 'window' },
    // The project's own settings send this import to hand-written types.
    tsconfigRaw: '{}',
  })
  const script = bundle.outputFiles[0]?.text ?? ''
  const page = '<!doctype html><title>App</title><body><script src="/app.js"></script></body>'
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : page)
  })
  // Both families, so that localhost and 127.0.0.1 lead here.
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    foreignUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
