import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './project.mjs'

/**
 * Imports a module, and all that it imports, as if it were the first day of a year: to zxcvbn-ts a
 * date is the easier to guess the nearer it is to the present.
 *
 * @param {string} path from the root
 * @param {number} year
 * @returns {Promise<any>}
 */
export async function importInYear(path, year) {
  const outfile = join(root, '.tmp', `${basename(path)}-${year}.mjs`)
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: `class Date extends globalThis.Date {
        constructor(...given) { super(...(given.length > 0 ? given : [${year}, 0])) }
      }`,
    },
  })
  return import(pathToFileURL(outfile).href)
}
