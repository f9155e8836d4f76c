import { describe, expect, it } from 'vitest'
import { acceptedOf } from './support/acceptedOf.js'
import { predictable } from './support/predictable.js'

describe('what a guesser tries first', () => {
  it.each(Object.entries(predictable))('is refused: %s', async (_, candidates) => {
    expect(await acceptedOf(candidates)).toEqual([])
  })
})
