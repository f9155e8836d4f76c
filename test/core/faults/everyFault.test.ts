import { expect, it } from 'vitest'
import { play } from './play.js'
import { everyFault } from './scenario.js'

it('ends saved, and keeps every rule, after each fault of each port call and each death of a page', {
  timeout: 600_000,
}, async () => {
  const { broken, played } = await play(everyFault(14))
  expect(broken).toEqual([])
  expect(played).toBe(21_924)
})
