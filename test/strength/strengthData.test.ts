import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findStale, patternsModule } from '../../scripts/buildStrengthData.mjs'
import { encodeWords, redundancyTest, usefulWords } from '../../scripts/strengthWords.mjs'
import { words } from '../../src/strength/data/words.js'
import { decodeWords } from '../../src/strength/decodeWords.js'
import { acceptedOf } from './support/acceptedOf.js'
import { make, strongRecipes, weakRecipes } from './support/candidates.js'
import { atMost } from './support/limits.js'
import { stockAccepts } from './support/stockAccepts.js'
import { translatedSentences } from './support/translatedSentences.js'

describe('the words, in a quarter of the bytes that zxcvbn-ts takes for English,', () => {
  it.each(Object.entries(weakRecipes))('refuse no less of %s', async (_, recipe) => {
    const candidates = make(recipe, 40)
    const accepted = await acceptedOf(candidates)
    // At most two in a hundred more than with every word of the package.
    expect(accepted.length).toBeLessThanOrEqual(
      candidates.filter(stockAccepts).length + atMost(40, 0.02),
    )
  })

  it.each(Object.entries(strongRecipes))('let %s pass', async (_, { recipe, falsePercent }) => {
    const candidates = make(recipe, 200)
    const accepted = new Set(await acceptedOf(candidates))
    const refused = candidates.filter((candidate) => !accepted.has(candidate))
    expect(refused.length, refused.join(', ')).toBeLessThanOrEqual(atMost(200, falsePercent / 100))
  })

  it.each([
    ['Latin', 'Morgens trinken die Nachbarn ihren Tee im Garten'],
    ['Cyrillic', 'Каждое утро соседи пьют чай в саду'],
    ['Greek', 'Κάθε πρωί οι γείτονες πίνουν τσάι'],
    ['Arabic', 'يشرب الجيران الشاي في الحديقة كل صباح'],
    ['Hebrew', 'השכנים שותים תה בגינה כל בוקר'],
    ['Devanagari', 'पड़ोसी हर सुबह बगीचे में चाय पीते हैं'],
    ['Thai', 'เพื่อนบ้านดื่มชาในสวนทุกเช้า'],
    ['Hangul', '이웃들은 매일 아침 정원에서 차를 마신다'],
    ['Kana and Kanji', '隣の人は毎朝庭でお茶を飲んでいます'],
    ['Han', '邻居们每天早上都在花园里喝茶聊天'],
  ])('let a sentence in %s pass', async (_, sentence) => {
    expect(await acceptedOf([sentence])).toEqual([sentence])
  })

  it('let sentences pass that were not written for this, in twenty languages', async () => {
    const sentences = translatedSentences({ oneIn: 16 })
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Hangul', 'Hiragana', 'Han']) {
      const written = new RegExp(`\\p{Script=${script}}{2}`, 'u')
      expect(sentences.filter((sentence) => written.test(sentence)).length).toBeGreaterThan(4)
    }
    const accepted = new Set(await acceptedOf(sentences))
    const refused = sentences.filter((sentence) => !accepted.has(sentence))
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(1)
  })
})

describe('the files of the data', () => {
  it('are those that the script wrote from these versions of the lists', () => {
    expect(findStale()).toEqual([])
  })

  it('hold the keyboards and sequences as the packages have them', () => {
    expect(patternsModule()).toBe(readFileSync('src/strength/data/patterns.ts', 'utf8'))
  })

  it('hold every useful word but the passwords that the estimate finds without a list', async () => {
    const { ranks } = decodeWords(words)
    const present = new Set(Object.values(ranks).flatMap((list) => Object.keys(list)))
    const useful = usefulWords()
    const dropped = [...useful.keys()].filter((word) => !present.has(word))
    for (const word of dropped) useful.delete(word)
    expect(encodeWords(useful)).toBe(words)

    const isRedundant = await redundancyTest()
    const some = (all: string[]) => all.filter((_, index) => index % 200 === 0)
    expect(some(dropped).filter((word) => !isRedundant(word))).toEqual([])
    expect(some([...useful.keys()]).filter(isRedundant)).toEqual([])
  })
})
