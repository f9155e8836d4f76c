import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../scripts/project.mjs'
import { isMissed, type Measure } from './measure.ts'

const file = join(root, '.tmp/results/bench.json')

/** Prints each number as it comes, and writes all of them down. */
export function startReport() {
  const all: Measure[] = []
  return {
    add(measures: readonly Measure[]) {
      all.push(...measures)
      for (const measure of measures) console.log(lineOf(measure))
    },
    /** True where every limit was kept. */
    finish(): boolean {
      const machine = describeMachine()
      console.log(`\n${machine.cores} cores of ${machine.model}, load ${machine.load.toFixed(1)}`)
      const measures = all.map((measure) => ({ ...measure, passed: !isMissed(measure) }))
      mkdirSync(dirname(file), { recursive: true })
      const results = { at: new Date().toISOString(), machine, measures }
      writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
      return !all.some(isMissed)
    },
  }
}

function describeMachine() {
  const cores = cpus()
  // Of the last five minutes: other work on the machine shows in every time.
  const load = loadavg()[1] ?? 0
  return { cores: cores.length, model: cores[0]?.model ?? 'unknown', node: process.version, load }
}

function lineOf(measure: Measure): string {
  const { name, value, unit, limit } = measure
  const mark = limit === null ? ' ' : isMissed(measure) ? '✘' : '✔'
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2)
  const bound = limit === null ? '' : `  (at most ${limit})`
  return `${mark} ${name.padEnd(58)} ${number.padStart(8)} ${unit}${bound}`
}
