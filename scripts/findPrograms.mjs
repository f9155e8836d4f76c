import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/**
 * A Chromium to test in: the one that `PBK_CHROMIUM` names, else the first on the PATH, else
 * the one that Playwright downloaded.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  if (process.env.PBK_CHROMIUM) return process.env.PBK_CHROMIUM
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome'])
  if (installed) return installed
  try {
    const { chromium } = await import('playwright')
    return [chromium.executablePath()].find(isExecutable)
  } catch {
    // Nothing is installed yet: then there is no download of Playwright's either.
    return undefined
  }
}

/**
 * A Firefox to test in: the one that `PBK_FIREFOX` names, else the first on the PATH.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  return process.env.PBK_FIREFOX || onPath(['firefox-esr', 'firefox'])
}

/**
 * The programs that a test in WebKitGTK needs: its driver, its MiniBrowser, and Xvfb, which is
 * needed only where DISPLAY is not set.
 *
 * @returns {{ driver?: string, browser?: string, display?: string }}
 */
export function findWebKit() {
  return {
    driver: onPath(['WebKitWebDriver']),
    browser: findMiniBrowser(),
    display: onPath(['Xvfb']),
  }
}

/** MiniBrowser is in the folder of WebKit's helper programs, which each distribution puts elsewhere. */
function findMiniBrowser() {
  const libraries = ['/usr/libexec', '/usr/lib64', '/usr/lib']
  const folders = libraries.flatMap((folder) => [folder, ...foldersIn(folder)])
  const programs = folders
    .flatMap(foldersIn)
    .filter((folder) => /webkit.*gtk/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'))
  return onPath(['MiniBrowser']) ?? programs.find(isExecutable)
}

/** @param {string} folder */
function foldersIn(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/**
 * The folder with a Postgres server's programs (`initdb`, `pg_ctl`): the one that `PBK_POSTGRES`
 * names, else Debian's newest, else what is on the PATH.
 *
 * @returns {string | undefined}
 */
export function findPostgres() {
  if (process.env.PBK_POSTGRES) return process.env.PBK_POSTGRES
  const debian = '/usr/lib/postgresql'
  const initdb = debianVersions(debian)
    .map((version) => join(debian, version, 'bin', 'initdb'))
    .find(isExecutable)
  const found = initdb ?? onPath(['initdb'])
  return found === undefined ? undefined : join(found, '..')
}

/** @param {string} folder */
function debianVersions(folder) {
  try {
    return readdirSync(folder).sort((a, b) => Number(b) - Number(a))
  } catch {
    return []
  }
}
