import { run } from './project.mjs'
import { SetupError, setUp } from './setup.mjs'

try {
  await setUp()
  const built = await run('node', ['scripts/build.mjs', '--if-stale'])
  process.exitCode = built === 0 ? await run('node', ['demo/start.ts']) : built
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
