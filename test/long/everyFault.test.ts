import { expect, it, vi } from 'vitest'
import { play } from '../core/faults/play.js'
import { everyFault, randomScenarios } from '../core/faults/scenario.js'

vi.setConfig({ testTimeout: 1_800_000 })

it('ends saved, and keeps every rule, after each fault of each port call and each death of a page', async () => {
  const { broken, played } = await play(everyFault(14))
  expect(broken).toEqual([])
  expect(played).toBe(21_924)
})

it('ends saved, and keeps every rule, in 20,000 stories by the dice', async () => {
  const { broken } = await play(randomScenarios(2, 20_000))
  expect(broken).toEqual([])
})
