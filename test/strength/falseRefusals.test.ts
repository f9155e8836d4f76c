import { describe, expect, it } from 'vitest'
import { acceptedOf } from './support/acceptedOf.js'
import { make } from './support/candidates.js'
import { atMost } from './support/limits.js'
import { strongInScripts } from './support/strongInScripts.js'

describe('passwords that nobody guesses', () => {
  it.each(Object.entries(strongInScripts))('are accepted: %s', async (_, recipe) => {
    const candidates = make(recipe, 30)
    const accepted = new Set(await acceptedOf(candidates))
    const refused = candidates.filter((candidate) => !accepted.has(candidate))
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(atMost(30, 0.01))
  })
})
