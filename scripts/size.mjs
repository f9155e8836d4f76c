import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from './build.mjs'
import { root } from './project.mjs'

/**
 * @typedef {object} Chunk
 * @property {string} name
 * @property {string} text
 * @property {number} gzipped bytes
 * @property {boolean} lazy whether a page loads it only once something asks for it
 */

/**
 * What an app's bundler makes of an import of the package: minified, split where the code loads
 * on demand, without the peers that the app has anyway.
 *
 * @param {string} source the app's module
 * @returns {Promise<Chunk[]>}
 */
export async function bundleApp(source) {
  const { metafile, outputFiles } = await bundle({
    stdin: { contents: source, resolveDir: root, sourcefile: 'app.js' },
    external: ['react', 'react-dom', '@tanstack/react-query'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'app',
    absWorkingDir: root,
    // An app has no part in this repository's tsconfig, whose paths lead to the sources.
    tsconfigRaw: {},
    write: false,
    metafile: true,
  })
  const outputs = metafile.outputs
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === 'app.js')
  const first = loadedWith(outputs, entry ?? '')
  return outputFiles.map(({ path, text }) => {
    const name = path.slice(root.length)
    return { name, text, gzipped: gzipSync(text).length, lazy: !first.has(name) }
  })
}

/**
 * What an app's bundler makes of the worker that judges passwords: one file, loaded when a password
 * field gets the focus.
 *
 * @returns {Promise<Chunk>}
 */
export async function bundleStrengthWorker() {
  const [worker] = await bundleApp(`import 'portal-backup-kit/strength.worker'`)
  if (worker === undefined) throw new Error('The worker came out empty.')
  return { ...worker, lazy: true }
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} name
 * @param {Set<string>} [found]
 * @returns {Set<string>} the chunk and all that it loads before it runs
 */
function loadedWith(outputs, name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  for (const { path, kind, external } of outputs[name]?.imports ?? []) {
    if (kind === 'import-statement' && !external) loadedWith(outputs, path, found)
  }
  return found
}

/** The app that the size promise is about. */
export const smallestApp = `export { BackupButton, BackupProvider } from 'portal-backup-kit'`

/** @param {readonly Chunk[]} chunks */
export function sizeOf(chunks) {
  return chunks.reduce((sum, { gzipped }) => sum + gzipped, 0)
}

/** @param {string} label @param {number} bytes */
function row(label, bytes) {
  return `${(bytes / 1000).toFixed(2).padStart(8)} kB  ${label}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ ifStale: true })
  const chunks = await bundleApp(smallestApp)
  const first = chunks.filter(({ lazy }) => !lazy)
  console.log(`${smallestApp}\nminified and gzipped, without peers:`)
  for (const { name, gzipped } of first) console.log(row(name, gzipped))
  console.log(row('in all, before the page can run', sizeOf(first)))
  console.log('\non demand:')
  for (const { name, gzipped, lazy } of chunks) if (lazy) console.log(row(name, gzipped))
  console.log(row('the strength worker', (await bundleStrengthWorker()).gzipped))
}
