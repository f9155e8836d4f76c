import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { build, type Plugin } from 'vite'
import { reactPlugins } from '../../scripts/reactPlugins.mjs'

/** The apps beside this file, each a folder. */
export const hostNames = ['tailwind', 'css-modules', 'emotion'] as const

export type HostName = (typeof hostNames)[number]

/** Where the files of a host are. */
export const folderOf = (host: HostName) => fileURLToPath(new URL(host, import.meta.url))

/** What a server puts afresh into each answer; here it is always the same. */
export const nonce = 'c2VydmVk'

/**
 * Builds a host as for production, with the package as it is built. Only the kit's warnings to
 * developers are left in, as under any test: the colours of a recipe are to pass them.
 * @param options.layerOrder False leaves out the first line of its stylesheet.
 */
export async function buildHost(
  host: HostName,
  out: string,
  { layerOrder = true }: { readonly layerOrder?: boolean } = {},
): Promise<void> {
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    // The page is the same for all.
    resolve: { alias: { host: `${folderOf(host)}/App.tsx` } },
    configFile: false,
    logLevel: 'error',
    plugins: [
      !layerOrder && withoutFirstLine(`${folderOf(host)}/app.css`),
      ...reactPlugins(),
      host === 'tailwind' && tailwindcss(),
    ],
    html: { cspNonce: nonce },
    build: { outDir: out, emptyOutDir: true },
  })
}

function withoutFirstLine(file: string): Plugin {
  return {
    name: 'without-first-line',
    enforce: 'pre',
    transform: (code, id) => (id === file ? code.slice(code.indexOf('\n')) : undefined),
  }
}
