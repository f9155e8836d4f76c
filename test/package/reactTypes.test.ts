import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const tsc = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
)
const app = fileURLToPath(new URL('./react-18', import.meta.url))

it('type-checks an app with the types of React 18, and those of the package with them', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', app, '--listFiles'])
  const files = stdout.split('\n')
  expect(files.filter((file) => file.endsWith('/dist/index.d.ts'))).toHaveLength(1)
  expect(files.some((file) => file.includes('/node_modules/types-react-18/'))).toBe(true)
  expect(files.filter((file) => file.includes('/node_modules/@types/react/'))).toEqual([])
})
