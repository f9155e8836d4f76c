import { describe, expect, it, vi } from 'vitest'
import { longLeakedPasswords } from '../../scripts/leakedPasswords.mjs'
import { acceptedOf } from '../strength/support/acceptedOf.ts'
import { make, strongRecipes, weakRecipes } from '../strength/support/candidates.ts'
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
      // Two of five hundred are chance.
      expect(accepted.length).toBeLessThanOrEqual(candidates.filter(stockAccepts).length + 2)
    },
  )

  it.each(Object.entries(strongRecipes))(
    'seldom refuses %s',
    async (_, { recipe, falsePercent }) => {
      const refused = await refusedOf(make(recipe, 2_000))
      expect(refused.length, refused.join(', ')).toBeLessThanOrEqual(20 * falsePercent)
    },
  )

  it('seldom refuses a sentence, in twenty languages', async () => {
    const sentences = translatedSentences()
    const refused = await refusedOf(sentences)
    expect(refused.length / sentences.length, refused.join('\n')).toBeLessThanOrEqual(0.005)
  })
})

async function refusedOf(candidates: readonly string[]): Promise<string[]> {
  const accepted = new Set(await acceptedOf(candidates))
  return candidates.filter((candidate) => !accepted.has(candidate))
}
