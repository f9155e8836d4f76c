import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { reactPlugins } from '../../../scripts/reactPlugins.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const pages = join(root, 'test/e2e/harness')

/** Builds the pages under test, with the built kit and the real SDK, into a folder of their own. */
export async function buildHarness() {
  const folder = join(root, '.tmp', `harness-${randomUUID()}`)
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    plugins: reactPlugins(),
    define: { global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: ['index', 'react', 'parts'].map((name) => join(pages, `${name}.html`)),
      },
    },
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
