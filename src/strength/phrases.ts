import { ideographs, phraseText } from './data/phrases.js'
import { decodeGolombSet } from './golombSet.js'
import { leakHash, leakKey } from './leakKeys.js'
import { candidateKeys, ideographPart } from './phraseKeys.js'
import { readScriptLine } from './scriptBlocks.js'

const phrases = phraseText.split('\n').map(readScriptLine).join('\n')
const ideographParts = decodeGolombSet(ideographs.encoded, ideographs.size)

/** log10 of the guesses for a part of a listed phrase, for a repetition of it, and for a change in it. */
const partCost = 4
const repeatedCost = 0.5
const changeCost = 1.2

/** Fewer characters beside a phrase count as random ones. */
const shortestWord = 3

/** After a change, so many characters of the phrase have to follow. */
const shortestRest = 4

/**
 * Returns log10 of the guesses for a candidate that is made of well-known phrases and a rest, or
 * infinity where there is no phrase in it.
 * @param restLog10 log10 of the guesses for a text beside the phrases.
 */
export function phraseGuessesLog10(candidate: string, restLog10: (rest: string) => number): number {
  return Math.min(
    ...candidateKeys(candidate).flatMap((key) => [
      guessesLog10(key, restLog10),
      ideographLog10(key),
    ]),
  )
}

function guessesLog10(key: string, restLog10: (rest: string) => number): number {
  const used = new Set<string>()
  let [cost, restStart] = [0, 0]
  for (let at = 0; at < key.length; ) {
    const part = longestPart(key, at)
    if (part === null) {
      at += 1
      continue
    }
    const text = key.slice(at, part.end)
    cost += costOfRest(key.slice(restStart, at), restLog10)
    cost += (used.has(text) ? repeatedCost : partCost) + part.changes * changeCost
    used.add(text)
    at = part.end
    restStart = at
  }
  if (used.size === 0) return Number.POSITIVE_INFINITY
  return cost + costOfRest(key.slice(restStart), restLog10)
}

/** A character of a random password counts one; a name or a word beside a phrase counts less. */
function costOfRest(rest: string, restLog10: (rest: string) => number): number {
  return rest.length < shortestWord ? rest.length : Math.min(rest.length, restLog10(rest))
}

/** The same for text with ideographs, of whose phrases every second part is listed as a hash. */
function ideographLog10(key: string): number {
  if (!/\p{Script=Han}/u.test(key)) return Number.POSITIVE_INFINITY
  const covered = new Array<boolean>(key.length).fill(false)
  for (let at = 0; at + ideographPart <= key.length; at += 1) {
    const part = leakKey(key.slice(at, at + ideographPart))
    if (ideographParts.has(leakHash(part, ideographs.range))) {
      covered.fill(true, at, at + ideographPart)
    }
  }
  const runs = covered.filter((isCovered, at) => isCovered && covered[at - 1] !== true).length
  if (runs === 0) return Number.POSITIVE_INFINITY
  return runs * partCost + covered.filter((isCovered) => !isCovered).length
}

interface Part {
  readonly end: number
  readonly changes: number
}

/** The longest part of a phrase that a key holds from `start` on, with up to three changes. */
function longestPart(key: string, start: number): Part | null {
  let length = shortestPart(key.charCodeAt(start))
  if (start + length > key.length) return null
  let best: Part | null = null
  let position = phrases.indexOf(key.slice(start, start + length))
  while (position !== -1) {
    const part = followPhrase(key, start, position)
    if (best === null || part.end > best.end) best = part
    length = Math.max(length, part.end - start) + 1
    if (start + length > key.length) break
    position = phrases.indexOf(key.slice(start, start + length))
  }
  return best
}

/** Fewer characters are a part of many other texts. An ideograph or a syllable says more than a letter. */
function shortestPart(code: number): number {
  if (code >= 0x3400) return 4
  return code >= 0x3040 ? 6 : 8
}

function followPhrase(key: string, start: number, position: number): Part {
  let [at, inPhrase, changes] = [start, position, 0]
  for (;;) {
    while (at < key.length && key[at] === phrases[inPhrase]) {
      at += 1
      inPhrase += 1
    }
    const next = changes < 3 ? afterChange(key, at, inPhrase) : null
    if (next === null) return { end: at, changes }
    ;[at, inPhrase] = next
    changes += 1
  }
}

/** Skips one character that was replaced, added or left out. */
function afterChange(key: string, at: number, inPhrase: number): [number, number] | null {
  const skips = [
    [1, 1],
    [1, 0],
    [0, 1],
  ] as const
  for (const [typed, listed] of skips) {
    const rest = key.slice(at + typed, at + typed + shortestRest)
    if (rest.length < shortestRest || phrases[inPhrase] === '\n') continue
    if (phrases.startsWith(rest, inPhrase + listed)) return [at + typed, inPhrase + listed]
  }
  return null
}
