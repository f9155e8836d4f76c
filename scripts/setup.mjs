import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findEngines } from './findEngines.mjs'
import { findChromium, findPostgres } from './findPrograms.mjs'
import { root, run } from './project.mjs'

// Debian's Postgres would make and start a database of its own; the tests start theirs.
const noCluster = '/etc/postgresql-common/createcluster.d/portal-backup-kit.conf'

/** What could not be set up, in one line that says what to do about it. */
export class SetupError extends Error {}

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * Brings a clone to where its commands run: the packages that the lock file names and, where
 * asked for, a Chromium, a Postgres server and the other browser engines. What is there already is
 * left alone. Unlike a Chromium or a Postgres server, an engine that stays missing is no error here.
 *
 * @param {{ chromium?: boolean, postgres?: boolean, engines?: boolean }} [wanted]
 * @throws {SetupError} where something is missing and cannot be installed from here
 */
export async function setUp({ chromium = false, postgres = false, engines = false } = {}) {
  await installPackages()
  if (chromium) {
    process.env.PBK_CHROMIUM ??= await findOrInstall(findChromium, 'chromium', 'fonts-liberation')
    if (!process.env.PBK_CHROMIUM) {
      throw new SetupError('Install Chromium for the tests, or name one in PBK_CHROMIUM.')
    }
  }
  if (postgres) {
    process.env.PBK_POSTGRES ??= await findOrInstall(findPostgres, 'postgresql')
    if (!process.env.PBK_POSTGRES) {
      throw new SetupError('Install a Postgres server, or name its bin folder in PBK_POSTGRES.')
    }
  }
  if (engines) await installEngines()
}

const enginePackages = new Map([
  ['Firefox', ['firefox-esr']],
  ['WebKit', ['webkit2gtk-driver', 'xvfb']],
])

async function installEngines() {
  const missing = (await findEngines()).filter((engine) => engine.missing !== null)
  const packages = missing.flatMap(({ name }) => enginePackages.get(name) ?? [])
  if (packages.length > 0) await installDebian(packages)
}

async function installPackages() {
  if (!hasLockedPackages()) {
    console.log('Installing packages …')
    if ((await run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'])) !== 0) {
      throw new SetupError('npm ci failed; its own message stands above.')
    }
  }
  try {
    // The package `node` fetches the program in its install script.
    accessSync(join(root, 'node_modules/node/bin/node'), constants.X_OK)
  } catch {
    throw new SetupError('Install scripts did not run: npm ci --ignore-scripts=false.')
  }
}

/** Compares with the list that npm leaves in node_modules once an install is complete. */
function hasLockedPackages() {
  const installed = readPackages('node_modules/.package-lock.json')
  const locked = readPackages('package-lock.json')
  if (!installed || !locked) return false
  return Object.entries(locked).every(([path, { version, optional }]) => {
    const present = installed[path]
    return path === '' || (present ? present.version === version : optional === true)
  })
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * @param {() => string | undefined | Promise<string | undefined>} find
 * @param {...string} debianPackages
 */
async function findOrInstall(find, ...debianPackages) {
  return (await find()) ?? ((await installDebian(debianPackages)) ? await find() : undefined)
}

/** @param {readonly string[]} names */
async function installDebian(names) {
  if (process.getuid?.() !== 0 || (await run('apt-get', ['--version'], {}, 'ignore')) !== 0) {
    return false
  }
  console.log(`Installing ${names.join(' and ')} …`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  mkdirSync(dirname(noCluster), { recursive: true })
  writeFileSync(noCluster, 'create_main_cluster = false\n')
  try {
    await run('apt-get', ['update', ...options], quiet)
    const install = ['install', '-y', '--no-install-recommends', ...options, ...names]
    return (await run('apt-get', install, quiet)) === 0
  } finally {
    rmSync(noCluster)
  }
}
