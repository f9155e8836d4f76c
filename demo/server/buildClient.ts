import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { reactPlugins } from '../../scripts/reactPlugins.mjs'

/** A file of the page, by its path. */
export type ClientFiles = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>

let built: Promise<ClientFiles> | undefined

/**
 * Bundles the page with the built package and the unchanged Portal SDK, once a process. Nothing is
 * written to disk.
 */
export function buildClient(): Promise<ClientFiles> {
  built ??= bundle()
  return built
}

async function bundle(): Promise<ClientFiles> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('../app', import.meta.url)),
    logLevel: 'warn',
    plugins: reactPlugins(),
    // React's development build, so that StrictMode mounts everything twice.
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  })
  const outputs = [result].flat().flatMap((built) => ('output' in built ? built.output : []))
  return new Map(
    outputs.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk'
        ? file.code
        : typeof file.source === 'string'
          ? file.source
          : new Uint8Array(file.source),
    ]),
  )
}
