/** Words by what they are: what is known of one decides what to advise against. */
export type WordKind = 'words' | 'names' | 'passwords'

/** How early a guesser tries a word. Has no prototype: `constructor` is a word like any other. */
export type WordRanks = Record<string, number>

/** The words of the dictionaries. */
export interface DecodedWords {
  readonly ranks: Readonly<Record<WordKind, WordRanks>>
  /** The longest word of each kind, in UTF-16 code units. */
  readonly longest: Readonly<Record<WordKind, number>>
  /** Words that are easy to read, spell and tell apart, for phrases to be drawn from. */
  readonly phraseWords: readonly string[]
}

/** The letter that begins the lines of each kind. */
export const kindLetters: Readonly<Record<string, WordKind>> = {
  w: 'words',
  n: 'names',
  p: 'passwords',
}

/** The capitals from here on mark a phrase word. */
export const phraseMark = 13

const capitalA = 65

/**
 * By how much the rank of a short word is raised. It stands for ranks up to eight times as high,
 * and short words stand in random passwords too, by chance.
 */
const shortWordFactors = [3, 3, 3, 3, 3, 2]

/**
 * Unpacks front-coded words. A line holds the sorted words of one kind and one rank, which is
 * rounded down to a power of eight: the letter of the kind, the exponent, then the words. A capital begins each and
 * says how many characters it takes over from the one before.
 */
export function decodeWords(encoded: string): DecodedWords {
  const ranks = { words: noRanks(), names: noRanks(), passwords: noRanks() }
  const longest = { words: 0, names: 0, passwords: 0 }
  const phraseWords: string[] = []
  for (const line of encoded.split('\n')) {
    const kind = kindLetters[line.charAt(0)] ?? 'words'
    const rank = 8 ** Number(line.charAt(1))
    let word = ''
    for (const [entry] of line.matchAll(/[A-Z][^A-Z]*/g)) {
      const code = entry.charCodeAt(0) - capitalA
      word = word.slice(0, code % phraseMark) + entry.slice(1)
      ranks[kind][word] = rank * (shortWordFactors[word.length] ?? 1)
      longest[kind] = Math.max(longest[kind], word.length)
      if (code >= phraseMark) phraseWords.push(word)
    }
  }
  return { ranks, longest, phraseWords }
}

function noRanks(): WordRanks {
  return Object.create(null)
}
