import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, nameFailures } from './countTests.mjs'
import { findEngines } from './findEngines.mjs'
import { root, run } from './project.mjs'
import { SetupError, setUp } from './setup.mjs'
import { fetchNodes } from './testedNodes.mjs'

const results = '.tmp/results'
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const tarball = `.tmp/${name}-${version}.tgz`

/** @typedef {{ passed: number, failed: number, failures?: readonly string[], note?: string }} Count */

/** @typedef {(output?: number) => Promise<Count>} Step Writes to the terminal, or to an open file. */

/** Everything that renders React: in Chromium, in a simulated document and on a server. */
const components = {
  projects: ['browser', 'unit'],
  files: ['test/components', 'test/react', 'test/theme'],
}
const endToEnd = { projects: ['e2e'], files: ['test/e2e'] }

/** The component tests that notice first what another React does differently. */
const decisive = {
  projects: ['browser', 'unit'],
  files: [
    'test/react/chosenReact',
    'test/react/BackupProvider',
    'test/components/server',
    'test/components/hydration',
    'test/components/hosts/hiddenForm',
    'test/components/hosts/fuzz',
    'test/components/password-form/semantics',
    'test/components/recover-wallet',
  ],
}

/** A dialog that is opened once, which is when its code is loaded. */
const compiled = { projects: ['browser'], files: ['test/components/recover-wallet'] }

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
  'react-18': tests('react-18', decisive, { PBK_REACT: '18', PBK_HOSTS: '3' }),
  'react-compiler': tests('react-compiler', compiled, { PBK_COMPILER: '1' }),
  stories: tests('stories'),
  e2e: tests('e2e'),
  engines: shortEngineRun,
}

/**
 * They run beside the tests in the browser, which wait more than they work. What they print comes once
 * each has ended.
 */
const besideBrowser = new Set(['react-18', 'react-compiler', 'stories'])

/** The steps of `npm run test:versions`: whole suites on what an app or its server may have instead. */
const versionSteps = {
  'react-18-components': tests('react-18-components', components, { PBK_REACT: '18' }),
  'react-18-e2e': tests('react-18-e2e', endToEnd, { PBK_REACT: '18' }),
  'compiler-components': tests('compiler-components', components, { PBK_COMPILER: '1' }),
  'strict-components': tests('strict-components', components, { PBK_STRICT: '1' }),
  'strict-e2e': tests('strict-e2e', endToEnd, { PBK_STRICT: '1' }),
  'node-versions': async () => {
    const env = { PBK_NODES: await fetchNodes() }
    return tests(
      'node-versions',
      { projects: ['e2e', 'long'], files: ['test/package/bareNode', 'test/long/nodeVersions'] },
      env,
    )()
  },
}

/**
 * @param {string} command
 * @param {...string} args
 * @returns {Step}
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
  const shortRun = { projects: ['engines'], files: ['test/engines/shortRun.test.ts'] }
  const start = tests('engines', shortRun, { PBK_ENGINES: PBK_ENGINES.join() })
  return { ...(await start()), note }
}

/**
 * @param {string} name
 * @param {{ projects: readonly string[], files: readonly string[] }} [selection] the project of that
 *   name by default
 * @param {NodeJS.ProcessEnv} [env] which variant is tested
 * @returns {Step}
 */
function tests(name, { projects, files } = { projects: [name], files: [] }, env = {}) {
  const report = `${results}/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const chosen = projects.map((project) => `--project=${project}`)
  return async (output) => {
    const exitCode = await run('vitest', ['run', ...chosen, ...reporters, ...files], env, output)
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
  const all = chosen()
  const inParallel = all.some(([name]) => name === 'browser')
  const beside = all.filter(([name]) => inParallel && besideBrowser.has(name))
  /** @type {Map<string, Count & { seconds: number }>} */
  const ended = new Map()
  for (const [name, step] of all.filter((one) => !beside.includes(one))) {
    console.log(`\n── ${name}`)
    const others = name === 'browser' ? runBeside(beside, ended) : undefined
    ended.set(name, await timed(step))
    await others
  }
  return summarize(ended, all)
}

/**
 * @param {readonly (readonly [string, Step])[]} steps
 * @param {Map<string, Count & { seconds: number }>} ended
 */
async function runBeside(steps, ended) {
  for (const [name, step] of steps) {
    const path = join(root, results, `${name}.log`)
    const file = openSync(path, 'w')
    ended.set(name, await timed(step, file))
    closeSync(file)
    console.log(`\n── ${name}\n${readFileSync(path, 'utf8')}`)
  }
}

/**
 * @param {ReadonlyMap<string, Count & { seconds: number }>} ended
 * @param {readonly (readonly [string, Step])[]} steps
 */
function summarize(ended, steps) {
  const total = { passed: 0, failed: 0 }
  const lines = []
  for (const [name] of steps) {
    const count = ended.get(name)
    if (count === undefined) throw new Error(`The step ${name} did not run.`)
    const { passed, failed, failures = [], note, seconds } = count
    lines.push(
      `${failed === 0 ? '✔' : '✘'} ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ` +
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

/**
 * @param {Step} step
 * @param {number} [output]
 */
async function timed(step, output) {
  const began = performance.now()
  return { ...(await step(output)), seconds: (performance.now() - began) / 1000 }
}

/** All steps, those of `--versions`, or those named: `npm test -- unit e2e`. */
function chosen() {
  const names = process.argv.slice(2)
  if (names.length === 0) return Object.entries(steps)
  if (names[0] === '--versions') return Object.entries(versionSteps)
  const all = { ...steps, ...versionSteps }
  const unknown = names.filter((name) => !(name in all))
  if (unknown.length > 0) throw new SetupError(`No such step: ${unknown.join(', ')}.`)
  return Object.entries(all).filter(([name]) => names.includes(name))
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
