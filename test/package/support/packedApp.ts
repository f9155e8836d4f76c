import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Bundle } from './bundlers.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const run = promisify(execFile)

/** An app, in a folder of its own, that has installed the package as npm packs it. */
export async function installApp() {
  const folder = join(root, '.tmp', `app-${randomUUID()}`)
  // What the package depends on is found further up, in this repository.
  const installed = join(folder, 'node_modules/portal-backup-kit')
  await mkdir(installed, { recursive: true })
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await run('npm', pack, { cwd: root })
  await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', installed, '--strip-components=1'])
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  // Ends the search for one further up, which leads to the sources.
  await writeFile(join(folder, 'tsconfig.json'), '{}')
  await copyFile(fileURLToPath(new URL('./app.js', import.meta.url)), join(folder, 'app.js'))
  return {
    /** Gives back the folder of what was built. */
    async build(name: string, bundle: Bundle): Promise<string> {
      const out = join(folder, `dist-${name}`)
      await bundle(folder, out)
      await copyFile(join(installed, 'dist/styles.css'), join(out, 'styles.css'))
      await writeFile(join(out, 'index.html'), page)
      return out
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Wallet</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/styles.css" />
    <script type="module" src="/app.js"></script>
  </head>
  <body></body>
</html>
`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

/** Serves a folder, each file of it under the same content security policy. */
export async function serve(folder: string, securityPolicy: string) {
  const sent: string[] = []
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url
    try {
      const text = await readFile(join(folder, path), 'utf8')
      sent.push(text)
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
      response.setHeader('Content-Security-Policy', securityPolicy)
      response.end(text)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    /** Every text that was sent, in order. */
    sent: sent as readonly string[],
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
