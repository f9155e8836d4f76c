import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { kindLetters, phraseMark } from '../src/strength/decodeWords.ts'
import { importInYear } from './importInYear.mjs'

/** @typedef {import('../src/strength/decodeWords.ts').WordKind} WordKind */
/** @typedef {{ rank: number, kind: WordKind }} Entry */

/** The lists of words, each with its most common first. Sequences, which have an order of their own, are not among them. */
const lists = {
  'commonWords-en': english['commonWords-en'],
  'wikipedia-en': english['wikipedia-en'],
  'firstnames-en': english['firstnames-en'],
  'lastnames-en': english['lastnames-en'],
  'diceware-common': common['diceware-common'],
  'passwords-common': common['passwords-common'],
}

/** @type {Readonly<Record<string, WordKind>>} */
const kinds = {
  'firstnames-en': 'names',
  'lastnames-en': 'names',
  'passwords-common': 'passwords',
}

/** Rarer surnames hardly ever make part of a password. */
const lastSurname = 6_000

/** By length, the last rank that makes a word cheaper to guess than its letters. Longer words all do. */
const lastRanks = [0, 0, 0, 500, 2_000, 5_000, 10_000, 25_000]

/** The same for leaked passwords, of which the rarer ones are in use as well. */
const lastPasswordRanks = [0, 0, 0, 500, 3_000, 10_000, 20_000]

/** From here on the kind of a word is not worth its bytes: it is `words`. */
const kindlessRank = 4_096

/** The year by which the data is made, so that it comes out the same in every other. */
export const dataYear = 2026

/** Words for phrases. All stay, whatever their rank. */
export const phraseWords = new Set(common['diceware-common'])

/**
 * What the estimate needs beside words, as the packages have it: keyboards and word sequences. The
 * kit's own layouts cover every other keyboard.
 */
export function readPatterns() {
  const sequences = Object.fromEntries(Object.entries(english).filter(([name]) => !(name in lists)))
  const { qwerty, keypad } = adjacencyGraphs
  return { adjacencyGraphs: { qwerty, keypad }, sequences }
}

/** Every word with its lowest rank and the list that gives it, surnames cut. */
function merge() {
  /** @type {Map<string, Entry>} */
  const words = new Map()
  for (const [name, list] of Object.entries(lists)) {
    list.forEach((entry, index) => {
      const word = String(entry)
      const rank = index + 1
      if (name === 'lastnames-en' && rank > lastSurname) return
      if (word !== word.toLowerCase() || word.includes('\n')) return
      if (rank >= (words.get(word)?.rank ?? Number.POSITIVE_INFINITY)) return
      words.set(word, { rank, kind: kinds[name] ?? 'words' })
    })
  }
  return words
}

/**
 * Says of a listed password whether the estimate finds it as fast without the list: years, walks
 * over the keyboard, repeats, words.
 *
 * @returns {Promise<(password: string) => boolean>}
 */
export async function redundancyTest() {
  /** @type {typeof import('@zxcvbn-ts/core')} */
  const core = await importInYear('node_modules/@zxcvbn-ts/core/dist/index.mjs', dataYear)
  const { 'passwords-common': passwords, ...others } = lists
  const ranks = new Map(passwords.map((password, index) => [String(password), index + 1]))
  const elsewhere = new Set(Object.values(others).flat())
  const zxcvbn = new core.ZxcvbnFactory({
    dictionary: { ...others, ...readPatterns().sequences },
    graphs: adjacencyGraphs,
    maxLength: 64,
    l33tMaxSubstitutions: 20,
  })
  return (word) => {
    const rank = ranks.get(word)
    if (rank === undefined || elsewhere.has(word)) return false
    return zxcvbn.check(word).guesses <= 10 * rank
  }
}

/**
 * The words that make a difference to the estimate.
 *
 * @returns {Map<string, Entry>}
 */
export function usefulWords() {
  const words = merge()
  for (const [word, { rank, kind }] of words) {
    const ranks = kind === 'passwords' ? lastPasswordRanks : lastRanks
    const lastRank = ranks[word.length] ?? Number.POSITIVE_INFINITY
    if (rank > lastRank && !phraseWords.has(word)) words.delete(word)
  }
  return words
}

/** The exponent of the highest power of eight that is not above a rank. @param {number} rank */
export function exponentOf(rank) {
  return Math.floor((Math.log2(rank) + 1e-9) / 3)
}

/**
 * Front-codes words as `decodeWords` reads them. The order of ranks is a third of their bytes and
 * says little, so a rank becomes a power of eight.
 *
 * @param {Map<string, Entry>} words
 */
export function encodeWords(words) {
  /** @type {Map<string, string[]>} */
  const lines = new Map()
  const letters = Object.fromEntries(Object.entries(kindLetters).map(([k, v]) => [v, k]))
  for (const [word, { rank, kind }] of words) {
    const letter = rank < kindlessRank ? letters[kind] : 'w'
    const line = `${letter}${exponentOf(rank)}`
    if (!lines.has(line)) lines.set(line, [])
    lines.get(line)?.push(word)
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([line, members]) => line + frontCode(members))
    .join('\n')
}

/** @param {string[]} words */
function frontCode(words) {
  let last = ''
  return words
    .sort()
    .map((word) => {
      const shared = sharedPrefix(last, word)
      last = word
      const mark = shared + (phraseWords.has(word) ? phraseMark : 0)
      return String.fromCharCode(65 + mark) + word.slice(shared)
    })
    .join('')
}

/** @param {string} a @param {string} b */
function sharedPrefix(a, b) {
  let length = 0
  while (length < phraseMark - 1 && length < b.length && a[length] === b[length]) length += 1
  return length
}
