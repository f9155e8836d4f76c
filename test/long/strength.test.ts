import { describe, expect, it, vi } from 'vitest'
import { longLeakedPasswords } from '../../scripts/leakedPasswords.mjs'
import { acceptedOf } from '../strength/support/acceptedOf.ts'
import { make, strongRecipes, weakRecipes } from '../strength/support/candidates.ts'
import { atMost } from '../strength/support/limits.ts'
import { stockAccepts } from '../strength/support/stockAccepts.ts'
import { translatedSentences } from '../strength/support/translatedSentences.ts'

// Estimates by the ten thousand.
vi.setConfig({ testTimeout: 1_800_000 })

describe('the default policy', () => {
  it('refuses every one of the million most common passwords', async () => {
    expect(await acceptedOf(longLeakedPasswords())).toEqual([])
  })

  it.each(Object.entries(weakRecipes))(
    'refuses no less of %s than the stock words',
    async (_, recipe) => {
      const candidates = make(recipe, 500)
      const accepted = await acceptedOf(candidates)
      // At most one in a hundred more than with every word of the package.
      expect(accepted.length).toBeLessThanOrEqual(
        candidates.filter(stockAccepts).length + atMost(500, 0.01),
      )
    },
  )

  it.each(Object.entries(strongRecipes))(
    'seldom refuses %s',
    async (_, { recipe, falsePercent }) => {
      const refused = await refusedOf(make(recipe, 2_000))
      expect(refused.length, refused.join(', ')).toBeLessThanOrEqual(
        atMost(2_000, falsePercent / 100),
      )
    },
  )

  it('seldom refuses a sentence, in twenty languages', async () => {
    const sentences = translatedSentences()
    const refused = await refusedOf(sentences)
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(atMost(sentences.length, 0.005))
  })
})

async function refusedOf(candidates: readonly string[]): Promise<string[]> {
  const accepted = new Set(await acceptedOf(candidates))
  return candidates.filter((candidate) => !accepted.has(candidate))
}
