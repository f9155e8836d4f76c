import type { MatchExtended, ZxcvbnResult } from '@zxcvbn-ts/core'
import type { PasswordRejection, PasswordVerdict } from '../core/passwordPolicy.js'
import { estimateGuesses, forgetCandidate } from './estimator.js'
import { hasFewGraphemes, isEverydayString } from './everyday.js'
import { isLeaked } from './leakFilter.js'
import { phraseGuessesLog10 } from './phrases.js'
import { type Skeleton, skeletonsOf } from './skeletons.js'
import { isMostlyUserInput } from './userInputWords.js'
import { walkGuessesLog10 } from './walks.js'

/** What would make a refused password better. Each is the key of a message. */
export type PasswordHint =
  | 'addWord'
  | 'avoidRepeats'
  | 'avoidSequences'
  | 'avoidYears'
  | 'avoidNames'
  | 'avoidCommon'

/** One candidate to assess. */
export interface StrengthRequest {
  readonly candidate: string
  /** See `userInputWords`. */
  readonly words: readonly string[]
  readonly minGuessesLog10: number
}

/** What the dictionaries say of a candidate. Nothing in it echoes the candidate. */
export interface StrengthAssessment {
  /** 4 exactly when there is no rejection. */
  readonly score: PasswordVerdict['score']
  readonly rejections: readonly PasswordRejection[]
  readonly hints: readonly PasswordHint[]
}

/** log10 of a whole power of ten comes out a hair too small (of 10¹², as 11.999999999999998). */
const roundingError = 1e-9

/** The share of a candidate that one dictionary word makes up when all the rest is decoration. */
const commonShare = 0.6

/** Assesses one candidate, of which nothing is kept. */
export function assessStrength(request: StrengthRequest): StrengthAssessment {
  try {
    return assess(request)
  } finally {
    forgetCandidate()
  }
}

/** The answer is built field by field: the estimate itself quotes the candidate. */
function assess({ candidate, words, minGuessesLog10 }: StrengthRequest): StrengthAssessment {
  const skeletons = skeletonsOf(candidate)
  const texts = [candidate, ...skeletons.map(({ text }) => text)]
  const isEnough = (guessesLog10: number) => guessesLog10 + roundingError >= minGuessesLog10
  const weakest = findWeakest(candidate, skeletons, words, isEnough)
  const rejections: PasswordRejection[] = []
  if (texts.some((text) => isMostlyUserInput(text, words)))
    rejections.push({ code: 'CONTAINS_USER_INPUT' })
  if (texts.some(isLeaked)) rejections.push({ code: 'LEAKED' })
  const guessable = !isEnough(weakest.guessesLog10)
  if (guessable && weakest.isCommon) rejections.push({ code: 'TOO_COMMON' })
  if (guessable) rejections.push({ code: 'TOO_GUESSABLE' })
  if (rejections.length === 0) return { score: 4, rejections, hints: [] }
  return { score: weakScore(weakest.guessesLog10), rejections, hints: weakest.hints }
}

/** What a candidate is worth under one way of guessing. */
interface Finding {
  readonly guessesLog10: number
  readonly isCommon: boolean
  readonly hints: readonly PasswordHint[]
}

/** log10 of the guesses for an address, a number or a date. */
const everydayLog10 = 6

/** log10 of the guesses for a pattern of a few characters. */
const fewGraphemesLog10 = 3

/**
 * Returns the first finding that refuses a candidate, or the lowest estimate. The most costly estimates
 * come last.
 */
function findWeakest(
  candidate: string,
  skeletons: readonly Skeleton[],
  words: readonly string[],
  isEnough: (guessesLog10: number) => boolean,
): Finding {
  const plain = findingOf(estimateGuesses(candidate, words), 0)
  if (!isEnough(plain.guessesLog10)) return plain
  const pattern = patternIn([{ text: candidate, disguiseLog10: 0 }, ...skeletons], words, isEnough)
  if (pattern !== null) return pattern
  for (const { text, disguiseLog10 } of skeletons) {
    const finding = findingOf(estimateGuesses(text, words), disguiseLog10)
    if (!isEnough(finding.guessesLog10)) return finding
  }
  return plain
}

function patternIn(
  texts: readonly Skeleton[],
  words: readonly string[],
  isEnough: (guessesLog10: number) => boolean,
): Finding | null {
  const restLog10 = (rest: string) => estimateGuesses(rest, words).guessesLog10
  for (const { text, disguiseLog10 } of texts) {
    const patterns: readonly (readonly [number, PasswordHint])[] = [
      [hasFewGraphemes(text) ? fewGraphemesLog10 : Number.POSITIVE_INFINITY, 'avoidRepeats'],
      [isEverydayString(text) ? everydayLog10 : Number.POSITIVE_INFINITY, 'avoidCommon'],
      [walkGuessesLog10(text.toLowerCase()), 'avoidSequences'],
      [phraseGuessesLog10(text, restLog10), 'avoidCommon'],
    ]
    for (const [guesses, hint] of patterns) {
      const guessesLog10 = guesses + disguiseLog10
      if (!isEnough(guessesLog10)) {
        return { guessesLog10, isCommon: false, hints: [hint, 'addWord'] }
      }
    }
  }
  return null
}

function findingOf(estimate: ZxcvbnResult, disguiseLog10: number): Finding {
  return {
    guessesLog10: estimate.guessesLog10 + disguiseLog10,
    isCommon: isOneCommonWord(estimate),
    hints: hintsFor(estimate),
  }
}

function weakScore(guessesLog10: number): 0 | 1 | 2 | 3 {
  if (guessesLog10 >= 8) return 3
  if (guessesLog10 >= 6) return 2
  return guessesLog10 >= 3 ? 1 : 0
}

function isOneCommonWord({ sequence, password }: ZxcvbnResult): boolean {
  return sequence.some(
    (match) =>
      match.pattern === 'dictionary' &&
      match.dictionaryName !== 'userInputs' &&
      match.token.length >= password.length * commonShare,
  )
}

/** What is to be avoided stands before what helps in any case: a meter shows the first. */
function hintsFor({ sequence }: ZxcvbnResult): PasswordHint[] {
  const hints = sequence.map(hintForMatch).filter((hint) => hint !== null)
  return [...new Set<PasswordHint>([...hints, 'addWord'])]
}

function hintForMatch(match: MatchExtended): PasswordHint | null {
  switch (match.pattern) {
    case 'repeat':
      return 'avoidRepeats'
    case 'sequence':
    case 'spatial':
    case 'wordSequence':
      return 'avoidSequences'
    case 'regex':
    case 'date':
      return 'avoidYears'
    case 'dictionary':
      return hintForDictionary(match.dictionaryName)
    default:
      return null
  }
}

function hintForDictionary(name: string): PasswordHint | null {
  if (name === 'userInputs' || /^(first|last)?names/.test(name)) return 'avoidNames'
  return name.startsWith('passwords') ? 'avoidCommon' : null
}
