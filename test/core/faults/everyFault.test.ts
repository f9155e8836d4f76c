import { expect, it } from 'vitest'
import { play } from './play.js'
import { everyFault } from './scenario.js'

it('ends saved, and keeps every rule, in every fourth story of a fault and the death of a page', {
  timeout: 600_000,
}, async () => {
  // Of the 29 ways in which a page may die around a fault, each fault meets another quarter than the one before.
  const { broken, played } = await play(everyFault(14, { oneIn: 4 }))
  expect(broken).toEqual([])
  expect(played).toBe(5_481)
})
