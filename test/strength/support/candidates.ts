import { dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

/** Numbers from 0 to 1, the same for every run. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A way to make up passwords of one kind. */
export type Recipe = (random: () => number) => string

type Words = readonly (string | number)[]

const commonWords = english['commonWords-en'] ?? []
const wikipedia = english['wikipedia-en'] ?? []
const firstNames = english['firstnames-en'] ?? []
const surnames = english['lastnames-en'] ?? []
const leaked = common['passwords-common'] ?? []
const diceware = (common['diceware-common'] ?? []).map(String)

const readable = (words: Words): string[] =>
  words.map(String).filter((word) => /^[a-z]{4,}$/.test(word))

// Reaching far enough down the lists that some of what is made of them passes.
const usual = readable(commonWords.slice(0, 20_000))
const wide = readable([...commonWords, ...wikipedia]).filter((word) => word.length >= 6)
const names = [...readable(firstNames), ...readable(surnames)]
const rareLeaked = readable(leaked.slice(20_000))

/** What people do with words so that a form takes them. */
export const weakRecipes: Readonly<Record<string, Recipe>> = {
  'a capitalised word, a year and a sign': (random) =>
    `${capital(pick(wide, random))}${year(random)}${pick('!?.#$', random)}`,
  'a common word, a year and a sign': (random) =>
    `${capital(pick(usual, random))}${year(random)}${pick('!?.#$', random)}`,
  'two common words': (random) => pick(usual, random) + pick(usual, random),
  'two common words and digits': (random) =>
    `${pick(usual, random)}${pick(usual, random)}${Math.floor(random() * 100)}`,
  'two common words with look-alikes': (random) =>
    (pick(usual, random) + pick(usual, random)).replace(/[aeos]/g, (letter) =>
      random() < 0.5 ? ({ a: '@', e: '3', o: '0', s: '$' }[letter] ?? letter) : letter,
    ),
  'three common words': (random) => pick(usual, random) + pick(usual, random) + pick(usual, random),
  'two names and digits': (random) =>
    `${capital(pick(names, random))}${capital(pick(names, random))}${Math.floor(random() * 1_000)}`,
  'a listed password and digits': (random) =>
    `${pick(rareLeaked, random)}${Math.floor(random() * 10_000)}`,
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const alphanumeric = `${letters}${letters.toUpperCase()}0123456789`

/** What nobody guesses, and how many of a hundred may be refused all the same. */
export const strongRecipes: Readonly<Record<string, { recipe: Recipe; falsePercent: number }>> = {
  'five diceware words': { recipe: phrase(5, ' '), falsePercent: 0.5 },
  'five diceware words without spaces': { recipe: phrase(5, ''), falsePercent: 0.5 },
  '14 random letters and digits': { recipe: characters(14), falsePercent: 0.5 },
  '16 random letters and digits': { recipe: characters(16), falsePercent: 0.5 },
  '12 random letters and digits': { recipe: characters(12), falsePercent: 1 },
}

function phrase(count: number, separator: string): Recipe {
  return (random) => Array.from({ length: count }, () => pick(diceware, random)).join(separator)
}

function characters(count: number): Recipe {
  return (random) => Array.from({ length: count }, () => pick(alphanumeric, random)).join('')
}

function pick(choices: string | readonly string[], random: () => number): string {
  return choices[Math.floor(random() * choices.length)] ?? ''
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function year(random: () => number): number {
  return 1950 + Math.floor(random() * 80)
}
