import {
  floorRejections,
  lengthRule,
  type PasswordPolicy,
  type PasswordRejection,
  type PasswordRule,
  type PasswordVerdict,
} from '../core/passwordPolicy.js'
import { askBreachCheck } from './askBreachCheck.js'
import type { PasswordHint } from './assessStrength.js'
import { checkStrength, preloadStrength } from './checkStrength.js'
import { generatePhrase } from './generatePhrase.js'
import type { BreachCheck } from './haveIBeenPwned.js'
import { rememberAnswer } from './rememberAnswer.js'
import { userInputWords } from './userInputWords.js'
import type { DictionaryLoader } from './wordLists.js'

/** What to demand of a backup password. The defaults withstand guessing without a rate limit. */
export interface PasswordPolicyOptions {
  /**
   * The shortest password, in code points. Set 15 where the password is all that guards the
   * backup (NIST SP 800-63B-4, section 3.1.1).
   * @default 12
   */
  readonly minLength?: number
  /**
   * The longest password, in code points. A longer one is refused, never cut.
   * @default 128
   */
  readonly maxLength?: number
  /**
   * How many guesses the password has to withstand, as a power of ten. Ten to the eleventh keeps
   * one graphics card busy for months; demand 13 where a wallet is worth more than that.
   * @default 11
   */
  readonly minGuessesLog10?: number
  /**
   * What is known about the person and the app: names, e-mail address, birthday, product name.
   * A password made mostly of their words is refused, and their words count as easy to guess.
   * @default []
   */
  readonly userInputs?: readonly string[]
  /**
   * Words in the languages of your users, beside the English ones that are always there:
   * `[() => import('@zxcvbn-ts/language-de')]`. They are loaded in the page with the first check or
   * `preload()`, and count for every policy of the page from then on. Until they are in, passwords
   * are refused with `CHECK_UNAVAILABLE` rather than judged without them.
   * @default []
   */
  readonly dictionaries?: readonly DictionaryLoader[]
  /**
   * Asks somebody else whether the password is known from a leak, once it is about to be used. Turn it
   * on with `haveIBeenPwned()` where your privacy statement allows it: it knows the millions of leaked
   * passwords that are in no list here.
   * @default none is asked
   */
  readonly breachCheck?: BreachCheck
}

/** What {@link passwordPolicy} says of a candidate. */
export interface StrengthVerdict extends PasswordVerdict {
  /** `leaksUnchecked` stands beside an accepted password that the breach check could say nothing of. */
  readonly hints: readonly (PasswordHint | 'leaksUnchecked')[]
}

/** A {@link PasswordPolicy} that estimates how many guesses a candidate withstands. */
export interface StrengthPolicy extends PasswordPolicy {
  readonly kind: 'password'
  readonly rules: readonly PasswordRule[]
  /**
   * Says whether a candidate may guard a backup. The estimate runs in a worker, or in the page
   * where no worker can start. Checks run one at a time: abort the signal of the last one when a
   * newer candidate makes it pointless, and it gives up its turn. Where the estimate cannot be
   * made, the candidate is refused with `CHECK_UNAVAILABLE`.
   * @throws the signal's reason once it has aborted, and nothing else.
   */
  check(candidate: string, signal?: AbortSignal): Promise<StrengthVerdict>
  /**
   * There where a `breachCheck` is given: refuses with `LEAKED` what it knows. It asks once about a
   * candidate that is confirmed again within five minutes, as by a form and then the flow. It does not keep a
   * password from being used because nobody answers.
   * @throws the signal's reason once it has aborted, and nothing else.
   */
  confirm?(candidate: string, signal?: AbortSignal): Promise<StrengthVerdict>
  /** Loads the dictionaries ahead of the first check. Call it when the password field gets the focus. */
  preload(): void
  /**
   * A phrase of {@link generatePhrase} that this policy accepts: five words, as many more as its
   * limits demand, or four where five are too long.
   * @throws {RangeError} where no such phrase meets the limits.
   * @throws {Error} where the words do not load.
   */
  generate(): Promise<string>
}

/**
 * Demands passwords that withstand offline guessing. There are no composition rules. The
 * dictionaries are loaded with the first check or `preload()`, never on import.
 * @throws {RangeError} for limits that no password, or every one, would meet.
 */
export function passwordPolicy(options: PasswordPolicyOptions = {}): StrengthPolicy {
  const { minLength = 12, maxLength = 128, minGuessesLog10 = 11 } = options
  const { userInputs = [], dictionaries = [], breachCheck } = options
  assertLimits(minLength, maxLength, minGuessesLog10)
  const words = userInputWords(userInputs)
  const isLeaked =
    breachCheck &&
    rememberAnswer<boolean | null>((candidate, signal) =>
      askBreachCheck(breachCheck, candidate, signal),
    )
  const policy: StrengthPolicy = {
    kind: 'password',
    rules: rulesFor(minLength, maxLength),
    async check(candidate, signal) {
      const floor = floorRejections(candidate, minLength, maxLength)
      if (candidate === '') return refused([...floor, { code: 'TOO_GUESSABLE' }])
      try {
        const request = { candidate, words, minGuessesLog10 }
        const { score, rejections, hints } = await checkStrength(request, signal, dictionaries)
        if (floor.length === 0) {
          return { accepted: rejections.length === 0, score, rejections, hints }
        }
        return refused([...floor, ...rejections], score, hints)
      } catch {
        signal?.throwIfAborted()
        return refused([...floor, { code: 'CHECK_UNAVAILABLE' }])
      }
    },
    ...(isLeaked && {
      async confirm(candidate: string, signal?: AbortSignal): Promise<StrengthVerdict> {
        const leaked = await isLeaked(candidate, signal)
        if (leaked) return refused([{ code: 'LEAKED' }], 3)
        const hints = leaked === null ? (['leaksUnchecked'] as const) : []
        return { accepted: true, score: 4, rejections: [], hints }
      },
    }),
    preload: () => preloadStrength(dictionaries),
    generate: () => drawAccepted(policy, maxLength),
  }
  return policy
}

/** How many phrases of as many words are drawn before it is to be more or fewer. */
const draws = 20

/** Five words, more where five are too few, and four where they are too long. */
async function drawAccepted(policy: StrengthPolicy, maxLength: number): Promise<string> {
  let fits = false
  const draw = async (words: number) => {
    for (let drawn = 0; drawn < draws; drawn += 1) {
      const phrase = await generatePhrase({ words })
      if (phrase.length > maxLength) continue
      fits = true
      if ((await policy.check(phrase)).accepted) return phrase
    }
    return null
  }
  const five = await draw(5)
  if (five !== null) return five
  for (const words of fits ? [6, 7, 8, 9, 10, 11, 12] : [4]) {
    const phrase = await draw(words)
    if (phrase !== null) return phrase
  }
  throw new RangeError('passwordPolicy: no phrase of four to twelve words meets these limits.')
}

/** A verdict that does not accept. A full meter means acceptance, so it stays below. */
function refused(
  rejections: readonly PasswordRejection[],
  score: StrengthVerdict['score'] = 0,
  hints: StrengthVerdict['hints'] = [],
): StrengthVerdict {
  return { accepted: false, score: score === 4 ? 3 : score, rejections, hints }
}

function rulesFor(minLength: number, maxLength: number): readonly PasswordRule[] {
  return [
    lengthRule(minLength, maxLength),
    {
      id: 'common',
      codes: ['TOO_COMMON', 'LEAKED', 'CONTAINS_USER_INPUT', 'CHECK_UNAVAILABLE'],
    },
    { id: 'guessable', codes: ['TOO_GUESSABLE', 'CHECK_UNAVAILABLE'] },
  ]
}

function assertLimits(minLength: number, maxLength: number, minGuessesLog10: number): void {
  if (!Number.isInteger(minLength) || minLength < 1) {
    throw new RangeError('passwordPolicy: minLength must be a whole number of at least 1.')
  }
  if (!Number.isInteger(maxLength) || maxLength < minLength) {
    throw new RangeError('passwordPolicy: maxLength must be a whole number of at least minLength.')
  }
  if (!Number.isFinite(minGuessesLog10) || minGuessesLog10 <= 0) {
    throw new RangeError('passwordPolicy: minGuessesLog10 must be a number above 0.')
  }
}
