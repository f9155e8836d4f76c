import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './project.mjs'

const sources = ['src', 'types', 'package.json', 'rolldown.config.mjs', 'tsconfig.build.json']
// The declarations are written last.
const lastWritten = 'dist/core/index.d.ts'

/**
 * Builds the library into dist.
 *
 * @param {{ ifStale?: boolean }} [options] `ifStale`: only where a source is newer than dist
 * @returns {Promise<number>} the exit code of the step that failed, or 0
 */
export async function build({ ifStale = false } = {}) {
  if (ifStale && isFresh()) return 0
  const bundled = await run('rolldown', ['--config', 'rolldown.config.mjs', '--log-level', 'warn'])
  return bundled === 0 ? run('tsc', ['-p', 'tsconfig.build.json']) : bundled
}

function isFresh() {
  const built = statSync(join(root, lastWritten), { throwIfNoEntry: false })
  return built !== undefined && Math.max(...sources.map(newest)) < built.mtimeMs
}

/**
 * A removed file shows as a change of its folder.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(join(root, path)).map((name) => newest(join(path, name))))
}

if (import.meta.filename === process.argv[1]) {
  process.exitCode = await build({ ifStale: process.argv.includes('--if-stale') })
}
