import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { warmUp } from '../support/warmUp.js'
import type { Engine } from './openPage.js'
import { fairWeather, randomScenarios, type Scenario } from './scenario.js'
import { simulate } from './simulate.js'

/**
 * The check of the checks: an engine that breaks one rule must be caught. Each mutant is the
 * engine's own source with one place changed.
 */
const mutants: readonly {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}[] = [
  {
    name: 'keeps no journal',
    file: 'run/environment.ts',
    from: 'journal: options.journal ? orderedJournal(options.journal, clock) : null',
    to: 'journal: null',
  },
  {
    name: 'tells false when the notice failed',
    file: 'run/conductRun.ts',
    from: '  await tellStored(environment, run)\n  await clearNote',
    to: '  await tellStored(environment, run).catch((failure) => tellNotStored(environment, run).then(() => { throw failure }))\n  await clearNote',
  },
  {
    name: 'clears the journal before Portal knows',
    file: 'run/conductRun.ts',
    from: "await note(environment, run, 'stored')",
    to: 'await clearNote(environment, run)',
  },
  {
    name: 'puts under a new run id in each try',
    file: 'run/deliverShare.ts',
    from: 'runId: run.id, ...share',
    to: 'runId: crypto.randomUUID(), ...share',
  },
  {
    name: 'backs up again when it should try again',
    file: 'run/conductRun.ts',
    from: 'if (!run.made) {',
    to: 'if (run.madeHere) {',
  },
  {
    name: 'takes no lock',
    file: 'run/environment.ts',
    from: 'lock: options.lock ?? noLock',
    to: 'lock: noLock',
  },
  {
    name: 'lets progress fall',
    file: 'transition.ts',
    from: 'phase: fact.phase, progress: fact.progress, attempt: 1, slow: false }',
    to: 'phase: fact.phase, progress: 1 - fact.progress, attempt: 1, slow: false }',
  },
  {
    name: 'tells true on a later page without asking the store',
    file: 'run/deliverShare.ts',
    from: "if (run.stored && (await askStore(environment, run)) === 'yes') return",
    to: 'if (run.stored) return',
  },
  {
    name: 'vouches by method for whatever backup is the newest',
    file: 'run/conductRun.ts',
    from: 'if (!(await isNewestRun(environment, run)))',
    to: 'if (run.method === null)',
  },
  {
    name: 'takes a lost answer for a no',
    file: 'run/conductRun.ts',
    from: 'throw isShareRefused(failure) ? await refused(environment, run, failure) : failure',
    to: 'throw await refused(environment, run, failure)',
  },
  {
    name: 'calls the run saved before Portal was told',
    file: 'run/conductRun.ts',
    from: '  await tellStored(environment, run)\n  await clearNote(environment, run)\n',
    to: '  await clearNote(environment, run)\n',
  },
  {
    name: 'waits for a store without end',
    file: 'run/deliverShare.ts',
    from: 'await timeLimited(clock, retry.timeoutMs, (signal) => store.put(request, { signal }))',
    to: 'await store.put(request, { signal: new AbortController().signal })',
  },
  {
    name: 'begins over what another page left',
    file: 'run/conductRun.ts',
    from: "if (agrees(environment, run, finding)) return { kind: 'held', release }",
    to: "return { kind: 'held', release }",
  },
]

const core = fileURLToPath(new URL('../../../src/core', import.meta.url))
const folder = fileURLToPath(new URL('../../../.tmp/mutants', import.meta.url))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(mutants)('an engine that $name is caught', async (mutant) => {
  const engine = await grow(mutant)
  expect(await firstBreach(engine)).not.toBeNull()
})

/** Copies the engine with one place changed. */
async function grow({ name, file, from, to }: (typeof mutants)[number]): Promise<Engine> {
  const home = `${folder}/${name.replaceAll(' ', '-')}`
  cpSync(core, home, { recursive: true, filter: (path) => !path.endsWith('.json') })
  const source = readFileSync(`${home}/${file}`, 'utf8')
  expect(source.split(from)).toHaveLength(2)
  writeFileSync(`${home}/${file}`, source.replace(from, to))
  const { createBackupController } = await import(
    /* @vite-ignore */ `${home}/createBackupController.ts`
  )
  await warmUp(createBackupController)
  return createBackupController
}

async function firstBreach(engine: Engine): Promise<string | null> {
  for (const story of stories()) {
    const [wrong] = await simulate(story, engine)
    if (wrong !== undefined) return wrong
  }
  return null
}

/** Enough of every kind of story: each mutant falls within the first few hundred. */
function* stories(): Generator<Scenario> {
  yield fairWeather
  yield { ...fairWeather, secondTab: true }
  yield* randomScenarios(1, 3_000)
}
