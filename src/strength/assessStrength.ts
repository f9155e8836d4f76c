import type { MatchExtended, ZxcvbnResult } from '@zxcvbn-ts/core'
import type { PasswordRejection, PasswordVerdict } from '../core/passwordPolicy.js'
import { estimateGuesses, forgetCandidate } from './estimator.js'
import { isLeaked } from './leakFilter.js'
import { isMostlyUserInput } from './userInputWords.js'

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
  const estimate = estimateGuesses(candidate, words)
  const guessable = !(estimate.guessesLog10 + roundingError >= minGuessesLog10)
  const rejections: PasswordRejection[] = []
  if (isMostlyUserInput(candidate, words)) rejections.push({ code: 'CONTAINS_USER_INPUT' })
  if (isLeaked(candidate)) rejections.push({ code: 'LEAKED' })
  if (guessable && isOneCommonWord(estimate)) rejections.push({ code: 'TOO_COMMON' })
  if (guessable) rejections.push({ code: 'TOO_GUESSABLE' })
  if (rejections.length === 0) return { score: 4, rejections, hints: [] }
  return { score: weakScore(estimate.guessesLog10), rejections, hints: hintsFor(estimate) }
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
