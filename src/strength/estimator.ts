import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core'
import { adjacencyGraphs, wordSequences } from './data/patterns.js'
import { words as encodedWords } from './data/words.js'
import { decodeWords, type WordRanks } from './decodeWords.js'

/** Lists of words by name, the most common first, the words of each in one text with a line for each. */
export type JoinedWordLists = Readonly<Record<string, string>>

const words = decodeWords(encodedWords)

/** Easy to read, spell and tell apart. */
export const phraseWords = words.phraseWords

const zxcvbn = new ZxcvbnFactory({
  dictionary: wordSequences,
  graphs: adjacencyGraphs,
  // The time of a check grows faster than the length. The rest of a longer password only adds to it.
  maxLength: 64,
  // A quarter of the time of the default, and the same estimates.
  l33tMaxSubstitutions: 20,
})

// The public way in gives every word a rank of its own; here many share one. The version of the
// package is pinned for this.
// biome-ignore lint/complexity/useLiteralKeys: only so does TypeScript let one at a private field
const { rankedDictionaries, rankedDictionariesMaxWordSize } = zxcvbn['options']
Object.assign(rankedDictionaries, words.ranks)
Object.assign(rankedDictionariesMaxWordSize, words.longest)

/** How many guesses a candidate withstands. The answer quotes the candidate. */
export function estimateGuesses(candidate: string, userWords: readonly string[]): ZxcvbnResult {
  return zxcvbn.check(candidate, [...userWords])
}

/**
 * Lets go of the last candidate. The estimate keeps it, and apart from it what it repeats, until there
 * is another; the browser keeps the text that a pattern was last found in.
 */
export function forgetCandidate(): void {
  zxcvbn.check('aa', [])
}

/** Lets the words of more lists count as easy to guess, from now on. */
export function addWordLists(lists: JoinedWordLists): undefined {
  for (const [name, joined] of Object.entries(lists)) {
    const free = freeName(name)
    const { ranks, longest } = rankWords(joined)
    rankedDictionaries[free] = ranks
    rankedDictionariesMaxWordSize[free] = longest
  }
}

/** What a list is called has a meaning to the estimate, with or without a suffix after a hyphen. */
function freeName(name: string): string {
  let free = name
  for (let count = 2; free in rankedDictionaries; count += 1) free = `${name}-${count}`
  return free
}

function rankWords(joined: string): { ranks: WordRanks; longest: number } {
  const ranks: WordRanks = Object.create(null)
  let longest = 0
  for (const [index, line] of joined.split('\n').entries()) {
    const word = line.normalize('NFC').toLowerCase()
    ranks[word] ??= index + 1
    longest = Math.max(longest, word.length)
  }
  return { ranks, longest }
}
