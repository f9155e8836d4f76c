import { expect, it } from 'vitest'
import { play } from './play.js'
import { randomScenarios } from './scenario.js'

/** The same stories each time, unless asked for more or others: `PBK_STORIES=20000 PBK_SEED=$RANDOM`. */
const { PBK_SEED = '20261121', PBK_STORIES = '1000' } = process.env
const [seed, count] = [Number(PBK_SEED), Number(PBK_STORIES)]

it(`ends saved, and keeps every rule, in ${count} stories by the dice (PBK_SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const { broken } = await play(randomScenarios(seed, count))
  expect(broken).toEqual([])
})
