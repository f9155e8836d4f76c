import { dictionary } from '@zxcvbn-ts/language-common'
import { generatePhrase, passwordPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it } from 'vitest'

const list = (dictionary['diceware-common'] ?? []).map(String)

/** Words of phrases of four, which are the fastest to draw. */
async function drawWords(phrases: number): Promise<string[]> {
  const words: string[] = []
  for (let count = 0; count < phrases; count += 1) {
    words.push(...(await generatePhrase({ words: 4 })).split('-'))
  }
  return words
}

describe('generatePhrase()', () => {
  it('gives five words joined by hyphens', async () => {
    const words = (await generatePhrase()).split('-')
    expect(words).toHaveLength(5)
    expect(words.filter((word) => !list.includes(word))).toEqual([])
  })

  it.each([4, 6, 12])('gives %i words', async (words) => {
    expect((await generatePhrase({ words })).split('-')).toHaveLength(words)
  })

  it.each([3, 13, 5.5, Number.NaN])('does not take %d for a number of words', async (words) => {
    await expect(generatePhrase({ words })).rejects.toThrow(RangeError)
  })

  it('draws every part of the list as often as any other', async () => {
    const drawn = await drawWords(400)
    expect(new Set(list).size).toBe(7_776)
    const parts = new Array<number>(24).fill(0)
    for (const word of drawn) {
      const part = Math.floor((list.indexOf(word) / list.length) * parts.length)
      parts[part] = (parts[part] ?? 0) + 1
    }
    const expected = drawn.length / parts.length
    const chiSquare = parts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // With 23 degrees of freedom, chance goes beyond it about once in a billion runs.
    expect(chiSquare).toBeLessThan(95)
    // 1,600 draws out of 7,776 words meet some 1,450 of them.
    expect(new Set(drawn).size).toBeGreaterThan(1_380)
  })

  it('gives what the default policy accepts', async () => {
    const policy = passwordPolicy()
    for (let count = 0; count < 40; count += 1) {
      const phrase = await generatePhrase({ words: count % 2 === 0 ? 4 : 5 })
      expect((await policy.check(phrase)).rejections).toEqual([])
    }
  })
})

describe('the phrase of a policy', () => {
  const wordsIn = (phrase: string) => phrase.split('-').length

  it('has four words where five are too long', async () => {
    const policy = passwordPolicy({ maxLength: 31 })
    for (let drawn = 0; drawn < 5; drawn += 1) {
      expect((await policy.generate()).length).toBeLessThanOrEqual(31)
    }
  })

  it('has more words where the limits demand it', async () => {
    expect(wordsIn(await passwordPolicy({ minLength: 60 }).generate())).toBeGreaterThan(5)
  })

  it('is not there where no phrase meets the limits, and that is no matter of a network', async () => {
    await expect(passwordPolicy({ maxLength: 12 }).generate()).rejects.toThrow(RangeError)
  })
})
