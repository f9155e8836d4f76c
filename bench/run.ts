import { build } from '../scripts/build.mjs'
import { startReport } from './report.ts'

await build({ ifStale: true })
// They import the package by its name, and so what was built.
const { measureNode } = await import('./measureNode.ts')
const { measureChromium } = await import('./measureChromium.ts')

const report = startReport()
await measureNode(report.add)
await measureChromium(report.add)
process.exitCode = report.finish() ? 0 : 1
