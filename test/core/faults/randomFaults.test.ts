import { expect, it } from 'vitest'
import { play } from './play.js'
import { randomScenario, type Scenario } from './scenario.js'

/** The same stories each time, unless asked for others: `PBK_SEED=$RANDOM npm run test:unit`. */
const seed = Number(process.env.PBK_SEED ?? 20_261_121)

it(`ends saved, and keeps every rule, in 20,000 stories by the dice (PBK_SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const { broken } = await play(stories(20_000))
  expect(broken).toEqual([])
})

function* stories(count: number): Generator<Scenario> {
  for (let number = 0; number < count; number += 1) yield randomScenario(seed, number)
}
