import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'rolldown'
import configs from '../rolldown.config.mjs'
import { assertContrast } from './contrast.mjs'
import { root, run } from './project.mjs'

const sources = ['src', 'types', 'package.json', 'rolldown.config.mjs', 'tsconfig.build.json']
// The declarations are written last.
const lastWritten = 'dist/core/index.d.ts'

/**
 * Builds the library into dist.
 *
 * @param {{ ifStale?: boolean }} [options] `ifStale`: only where a source is newer than dist
 * @throws where a source does not parse, an import has no target or a theme cannot be read; types
 *   are checked elsewhere
 */
export async function build({ ifStale = false } = {}) {
  if (ifStale && isFresh()) return
  for (const config of configs) await bundle(config)
  await assertContrast()
  if ((await run('tsc', ['-p', 'tsconfig.build.json'])) !== 0) {
    throw new Error('The declarations could not be written.')
  }
}

function isFresh() {
  const built = statSync(join(root, lastWritten), { throwIfNoEntry: false })
  return built !== undefined && Math.max(...sources.map(newest)) < built.mtimeMs
}

/**
 * When a file, or any in a folder, last changed: the removal of one shows as a change of its folder.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const found = statSync(join(root, path))
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(join(root, path)).map((name) => newest(join(path, name)))
  return Math.max(found.mtimeMs, ...inside)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build({ ifStale: process.argv.includes('--if-stale') })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
