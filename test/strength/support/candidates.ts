import { dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { seededRandom } from '../../support/seededRandom.js'

const seed = 20_260

/** So many passwords of one kind, the same for every run. */
export function make(recipe: Recipe, count: number): string[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => recipe(random))
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

const lowerCase = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const letters = `${lowerCase}${lowerCase.toUpperCase()}`
const alphanumeric = `${letters}${digits}`
const printable = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index))

/** A way to make up passwords that nobody guesses. */
interface StrongRecipe {
  readonly recipe: Recipe
  /** How many of a hundred may be refused all the same. */
  readonly falsePercent: number
}

export const strongRecipes: Readonly<Record<string, StrongRecipe>> = {
  'five diceware words': strong(phrase(5, ' ')),
  'five diceware words without spaces': strong(phrase(5, '')),
  '14 random letters': strong(characters(14, letters)),
  '14 random letters and digits': strong(characters(14, alphanumeric)),
  '14 random printable characters': strong(characters(14, printable)),
  '16 random letters and digits': strong(characters(16, alphanumeric)),
  '16 random digits': strong(characters(16, digits)),
  '12 random letters': shortest(characters(12, letters)),
  '12 random letters and digits': shortest(characters(12, alphanumeric)),
  '12 random printable characters': shortest(characters(12, printable)),
}

function strong(recipe: Recipe): StrongRecipe {
  return { recipe, falsePercent: 0.5 }
}

/** As short as the policy allows, a word that stands there by chance costs more of the estimate. */
function shortest(recipe: Recipe): StrongRecipe {
  return { recipe, falsePercent: 1 }
}

function phrase(count: number, separator: string): Recipe {
  return (random) => Array.from({ length: count }, () => pick(diceware, random)).join(separator)
}

function characters(count: number, alphabet: string): Recipe {
  return (random) => Array.from({ length: count }, () => pick(alphabet, random)).join('')
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
