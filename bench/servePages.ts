import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { root } from '../scripts/project.mjs'

const pages = join(root, 'bench/page')

/** Builds the pages as an app is built, on the built package, and serves them. */
export async function servePages() {
  const outDir = join(root, '.tmp/bench/page')
  const settings = { root: pages, configFile: false, logLevel: 'error' } as const
  await build({
    ...settings,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: ['index', 'commits', 'strength'].map((name) => join(pages, `${name}.html`)),
      },
    },
  })
  const server = await preview({
    ...settings,
    build: { outDir },
    preview: { port: 0, host: 'localhost' },
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The pages are not served.')
  return {
    url,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
