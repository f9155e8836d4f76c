import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it, vi } from 'vitest'
import { findStale, patternsModule } from '../../scripts/buildStrengthData.mjs'
import { encodeWords, redundancyTest, usefulWords } from '../../scripts/strengthWords.mjs'
import { words } from '../../src/strength/data/words.js'
import { decodeWords } from '../../src/strength/decodeWords.js'
import { type Recipe, seededRandom, strongRecipes, weakRecipes } from './support/candidates.js'

const policy = passwordPolicy()
const seed = 20_260

function make(recipe: Recipe, count: number): string[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => recipe(random))
}

async function acceptedOf(candidates: readonly string[]): Promise<string[]> {
  const accepted: string[] = []
  for (const candidate of candidates) {
    if ((await policy.check(candidate)).accepted) accepted.push(candidate)
  }
  return accepted
}

// Estimates by the thousand.
vi.setConfig({ testTimeout: 180_000 })

describe('the words, in a quarter of the bytes that zxcvbn-ts takes for English,', () => {
  const complete = new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    maxLength: 64,
    l33tMaxSubstitutions: 20,
  })
  const completeAccepts = (candidate: string) =>
    candidate.length >= 12 && complete.check(candidate).guessesLog10 >= 11

  it.each(Object.entries(weakRecipes))('refuse no less of %s', async (_, recipe) => {
    const candidates = make(recipe, 80)
    const accepted = await acceptedOf(candidates)
    // One of eighty is chance.
    expect(accepted.length).toBeLessThanOrEqual(candidates.filter(completeAccepts).length + 1)
  })

  const strong = Object.entries(strongRecipes).map(([name, kind]) => ({ name, ...kind }))
  it.each(strong)(
    `let $name pass: of $count made from the seed ${seed} they refuse at most $falsePercent %`,
    async ({ recipe, count, falsePercent }) => {
      const candidates = make(recipe, count)
      const accepted = new Set(await acceptedOf(candidates))
      const refused = candidates.filter((candidate) => !accepted.has(candidate))
      expect(refused.length, refused.join(', ')).toBeLessThanOrEqual((count * falsePercent) / 100)
    },
  )

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
    const sentences = translatedSentences()
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Hangul', 'Hiragana', 'Han']) {
      const written = new RegExp(`\\p{Script=${script}}{2}`, 'u')
      expect(sentences.filter((sentence) => written.test(sentence)).length).toBeGreaterThan(8)
    }
    const accepted = new Set(await acceptedOf(sentences))
    const refused = sentences.filter((sentence) => !accepted.has(sentence))
    expect(refused.length / sentences.length, refused.join('\n')).toBeLessThanOrEqual(0.005)
  })
})

/** One in eight of the rules of axe-core, in every language that it speaks. */
function translatedSentences(): string[] {
  const folder = 'node_modules/axe-core/locales'
  const files = readdirSync(folder).filter((file) => /^[a-z].*\.json$/.test(file))
  expect(files.length).toBeGreaterThanOrEqual(20)
  return files.flatMap((file) => {
    const { rules } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const helps = Object.values<{ help: string }>(rules).map(({ help }) => help)
    return helps.filter((help) => [...help].length >= 16).filter((_, index) => index % 8 === 0)
  })
}

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
