import {
  forgetMatch,
  type PasswordPolicy,
  type PasswordRule,
  type PasswordVerdict,
  type PinWeakness,
  withAsciiDigits,
} from '../core/passwordPolicy.js'
import { pinWeaknesses } from './pinWeaknesses.js'

/** Which PINs to allow. */
export interface PinPolicyOptions {
  /**
   * How many digits, or from how many to how many. No length makes a stolen backup safe: all PINs
   * of six digits are tried in minutes, of eight in hours.
   * @default 6
   */
  readonly length?: number | readonly [min: number, max: number]
  /**
   * Numbers that belong to the person: telephone, birthday, account. A PIN that is a part of one of
   * them, forwards or backwards, is refused.
   * @default []
   */
  readonly userInputs?: readonly string[]
  /**
   * Says that whoever keeps the backups limits how often one may be tried, with hardware that does
   * not give them out. Nothing else makes a PIN safe. Without it, the console warns in development.
   * @default false
   */
  readonly triesAreLimited?: boolean
}

/** Why a PIN is refused. */
export type PinRejection =
  /** Something in it is no digit. */
  | { readonly code: 'UNUSABLE_CHARACTERS' }
  | { readonly code: 'TOO_SHORT'; readonly params: { readonly minLength: number } }
  | { readonly code: 'TOO_LONG'; readonly params: { readonly maxLength: number } }
  /** It is a part of one of the `userInputs`. */
  | { readonly code: 'CONTAINS_USER_INPUT' }
  /** It is one of the few that many choose and no rule describes. */
  | { readonly code: 'TOO_COMMON' }
  | { readonly code: 'TOO_GUESSABLE'; readonly params: { readonly reason: PinWeakness } }

/** What {@link pinPolicy} says of a candidate. */
export interface PinVerdict extends PasswordVerdict {
  readonly score: 0 | 4
  readonly rejections: readonly PinRejection[]
}

/** A {@link PasswordPolicy} for PINs. */
export interface PinPolicy extends PasswordPolicy {
  readonly kind: 'pin'
  readonly rules: readonly PasswordRule[]
  /** Says at once, and without loading anything, whether a PIN may guard a backup. Never rejects. */
  check(candidate: string): Promise<PinVerdict>
}

/**
 * Demands digits that are not among the first that anybody would try: no dates, years, rows, repeats
 * or patterns on the keypad. That helps only where something limits the tries. Nothing limits who
 * holds a copy of the backup: such a person tries every PIN of six digits in minutes, so prefer
 * `passwordPolicy()` wherever the backups are kept by a server like any other data.
 * @throws {RangeError} for a length below 4, above 128 or no whole number.
 */
export function pinPolicy(options: PinPolicyOptions = {}): PinPolicy {
  const { length = 6, userInputs = [], triesAreLimited = false } = options
  const [minLength, maxLength] = typeof length === 'number' ? [length, length] : length
  assertLengths(minLength, maxLength)
  if (!triesAreLimited) warnOnce()
  const ownNumbers = userInputs.map(digitsOf)
  const judge = (pin: string): PinRejection[] => {
    if (!/^[0-9]*$/.test(pin)) return [{ code: 'UNUSABLE_CHARACTERS' }]
    if (pin.length < minLength) return [{ code: 'TOO_SHORT', params: { minLength } }]
    if (pin.length > maxLength) return [{ code: 'TOO_LONG', params: { maxLength } }]
    return [
      ...(isPartOf(ownNumbers, pin) ? [{ code: 'CONTAINS_USER_INPUT' } as const] : []),
      ...(commonPins.has(pin) ? [{ code: 'TOO_COMMON' } as const] : []),
      ...pinWeaknesses(pin).map(
        (reason) => ({ code: 'TOO_GUESSABLE', params: { reason } }) as const,
      ),
    ]
  }
  return {
    kind: 'pin',
    rules: rulesFor(minLength, maxLength),
    async check(candidate) {
      const rejections = judge(candidate)
      forgetMatch()
      const accepted = rejections.length === 0
      return { accepted, score: accepted ? 4 : 0, rejections, hints: [] }
    },
  }
}

/** Often chosen, and caught by no rule: π, fractions, tables, keypad words, the middle of the keypad. */
const commonPins: ReadonlySet<string> = new Set(
  '314159 142857 135790 246810 420247 124038 315475 142536 362436 2580 0852'.split(' '),
)

function digitsOf(input: string): string {
  return withAsciiDigits(input).replace(/[^0-9]/g, '')
}

function isPartOf(numbers: readonly string[], pin: string): boolean {
  const backwards = [...pin].reverse().join('')
  return numbers.some((number) => number.includes(pin) || number.includes(backwards))
}

function rulesFor(minLength: number, maxLength: number): readonly PasswordRule[] {
  return [
    {
      id: 'digits',
      params: { minLength, maxLength },
      codes: ['UNUSABLE_CHARACTERS', 'TOO_SHORT', 'TOO_LONG'],
    },
    {
      id: 'pin',
      // Of digits that are too few or too many, nothing else is said yet.
      codes: [
        'TOO_GUESSABLE',
        'TOO_COMMON',
        'CONTAINS_USER_INPUT',
        'UNUSABLE_CHARACTERS',
        'TOO_SHORT',
        'TOO_LONG',
      ],
    },
  ]
}

function assertLengths(minLength: number, maxLength: number): void {
  const isLength = (length: number) => Number.isInteger(length) && length >= 4 && length <= 128
  if (!isLength(minLength) || !isLength(maxLength) || maxLength < minLength) {
    throw new RangeError('pinPolicy: length must be a whole number from 4 to 128, or two in order.')
  }
}

let hasWarned = false

function warnOnce(): void {
  if (hasWarned || !isDevelopment()) return
  hasWarned = true
  // biome-ignore lint/suspicious/noConsole: whoever builds the app has to know, and nobody else.
  console.warn(
    'portal-backup-kit: a PIN does not protect a stolen copy of a backup: all of them are tried in ' +
      'minutes. Use passwordPolicy(), or say pinPolicy({ triesAreLimited: true }) where whoever ' +
      'keeps the backups limits the tries.',
  )
}

/** Bundlers write the name in. A page without one has no `process`, and is taken for a finished app. */
function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === 'development'
  } catch {
    return false
  }
}
