import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isExecutable } from './findPrograms.mjs'
import { root, run } from './project.mjs'
import { SetupError } from './setup.mjs'

/** The oldest Node that package.json admits, and the newest of each line that is maintained. */
const testedNodes = ['20.19.0', '20.20.2', '22.23.3', '24.21.0']

/**
 * Fetches the versions of Node that the server is tested on, about 40 MB each, unless they are here.
 *
 * @returns {Promise<string>} their programs, separated as on the PATH
 * @throws {SetupError} where one cannot be fetched
 */
export async function fetchNodes() {
  const programs = []
  for (const version of testedNodes) programs.push(await fetchNode(version))
  return programs.join(delimiter)
}

/** @param {string} version */
async function fetchNode(version) {
  const folder = join(root, '.tmp', 'node', version)
  const program = join(folder, 'node_modules', 'node', 'bin', 'node')
  if (isExecutable(program)) return program
  console.log(`Fetching Node ${version} …`)
  mkdirSync(folder, { recursive: true })
  // A folder of its own: all of these bring a program of the same name. Their install script fetches it.
  const own = { private: true, allowScripts: { node: true } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
  const install = ['install', '--prefix', folder, '--ignore-scripts=false', '--loglevel=error']
  const exitCode = await run('npm', [...install, '--no-audit', '--no-fund', `node@${version}`])
  if (exitCode !== 0 || !isExecutable(program)) {
    throw new SetupError(`Node ${version} could not be fetched; npm's own message stands above.`)
  }
  return program
}
