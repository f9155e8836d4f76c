import { findEngines } from './findEngines.mjs'
import { run } from './project.mjs'
import { SetupError, setUp } from './setup.mjs'

// All tests of test/engines in all engines, or in those named: `npm run test:engines -- Firefox`.
const wanted = process.argv.slice(2)

/** @throws {SetupError} where an engine is missing and cannot be installed from here */
async function names() {
  await setUp({ chromium: true, engines: true })
  const engines = await findEngines()
  const unknown = wanted.filter((name) => !engines.some((engine) => engine.name === name))
  if (unknown.length > 0) throw new SetupError(`No such engine: ${unknown.join(', ')}.`)
  const chosen = engines.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const missing = chosen.filter((engine) => engine.missing !== null)
  if (missing.length > 0) {
    const reasons = missing.map((engine) => `${engine.name} (${engine.missing})`)
    throw new SetupError(`Install the missing engines: ${reasons.join(', ')}.`)
  }
  return chosen.map(({ name }) => name)
}

try {
  const PBK_ENGINES = (await names()).join()
  process.exitCode = await run('vitest', ['run', '--project', 'engines'], { PBK_ENGINES })
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
