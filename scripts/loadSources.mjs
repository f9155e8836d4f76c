import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { root } from './project.mjs'

/**
 * What some sources export. They are put into one piece first, which runs on a Node that knows neither
 * types nor that an import of `.js` means a `.ts`.
 *
 * @param {string} folder
 * @param {...string} modules their names, without the ending
 */
export async function loadSources(folder, ...modules) {
  const { outputFiles } = await bundle({
    stdin: {
      contents: modules.map((name) => `export * from './${name}.ts'`).join('\n'),
      resolveDir: join(root, folder),
    },
    bundle: true,
    format: 'esm',
    write: false,
  })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`)
}
