import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, nameFailures } from './countTests.mjs'
import { findEngines } from './findEngines.mjs'
import { root, run } from './project.mjs'
import { SetupError, setUp } from './setup.mjs'

const results = '.tmp/results'
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const tarball = `.tmp/${name}-${version}.tgz`

/** @typedef {{ passed: number, failed: number, failures?: readonly string[], note?: string }} Count */

/** Every step, in order: the cheap ones that say most come first. All run, whichever fail. */
const steps = {
  lint: check('biome', 'check', '--error-on-warnings'),
  types: check('tsc'),
  'core-types': check('tsc', '-p', 'src/core'),
  build: check('node', 'scripts/build.mjs'),
  pack: check('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', '.tmp'),
  publint: check('publint', tarball, '--strict'),
  attw: check('attw', tarball, '--profile=esm-only', '--no-definitely-typed'),
  unit: tests('unit'),
  browser: tests('browser'),
  stories: tests('stories'),
  e2e: tests('e2e'),
  engines: shortEngineRun,
}

/**
 * @param {string} command
 * @param {...string} args
 * @returns {() => Promise<Count>}
 */
function check(command, ...args) {
  return async () => {
    const passed = (await run(command, args)) === 0
    return { passed: Number(passed), failed: Number(!passed) }
  }
}

/**
 * One backup and one recovery in every engine that is installed. The others are named, and neither
 * fail nor pass.
 */
async function shortEngineRun() {
  const engines = await findEngines()
  const leftOut = engines.filter(({ missing }) => missing !== null)
  const PBK_ENGINES = engines.filter((engine) => !leftOut.includes(engine)).map(({ name }) => name)
  const names = leftOut.map(({ name, missing }) => `${name} (${missing})`)
  const note = names.length > 0 ? `Left out: ${names.join(', ')}.` : 'No engine is left out.'
  const start = tests('engines', ['test/engines/shortRun.test.ts'], {
    PBK_ENGINES: PBK_ENGINES.join(),
  })
  return { ...(await start()), note }
}

/**
 * @param {string} project
 * @param {readonly string[]} [files] the files to run; all where none is named
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {() => Promise<Count>}
 */
function tests(project, files = [], env = {}) {
  const report = `${results}/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return async () => {
    const exitCode = await run('vitest', ['run', '--project', project, ...files, ...reporters], env)
    const told = readReport(report)
    return { ...countTests(told, exitCode), failures: nameFailures(told) }
  }
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    return undefined
  }
}

async function runSteps() {
  rmSync(join(root, results), { recursive: true, force: true })
  mkdirSync(join(root, results), { recursive: true })
  const total = { passed: 0, failed: 0 }
  const lines = []
  for (const [name, step] of chosen()) {
    console.log(`\n── ${name}`)
    const began = performance.now()
    const { passed, failed, failures = [], note } = await step()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    lines.push(
      `${failed === 0 ? '✔' : '✘'} ${name.padEnd(12)} ${seconds.padStart(6)} s  ` +
        `${passed} passed${failed === 0 ? '' : `, ${failed} failed`}`,
      ...(note ? [`    ${note}`] : []),
      ...failures.map((failure) => `    ${failure}`),
    )
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n── summary\n${lines.join('\n')}`)
  return total
}

/** All steps, or those named: `npm test -- unit e2e`. */
function chosen() {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !(name in steps))
  if (unknown.length > 0) throw new SetupError(`No such step: ${unknown.join(', ')}.`)
  return Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name))
}

async function main() {
  try {
    await setUp({ chromium: true, postgres: true })
    return await runSteps()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

const { passed, failed } = await main()
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
