import { hasStrayInvisibles, withoutInvisibles } from './invisibleCharacters.js'

/**
 * Why a candidate password was refused. `code` is stable; `params` fill the words of the message
 * and never hold a part of the candidate.
 */
export interface PasswordRejection {
  readonly code: PasswordRejectionCode
  readonly params?: Readonly<Record<string, number | string>>
}

/** Every reason for which a candidate is refused; `CUSTOM` for those of policies that are not the kit's. */
export type PasswordRejectionCode = (typeof rejectionCodes)[number]

const rejectionCodes = [
  'TOO_SHORT',
  'TOO_LONG',
  'ONLY_SPACES',
  'TOO_COMMON',
  'LEAKED',
  'TOO_GUESSABLE',
  'CONTAINS_USER_INPUT',
  'UNUSABLE_CHARACTERS',
  'CHECK_UNAVAILABLE',
  'CUSTOM',
] as const

/** Whether a policy, which may be anybody's, gave a reason that is known here. */
export function isRejectionCode(code: unknown): code is PasswordRejectionCode {
  return rejectionCodes.some((known) => known === code)
}

/** What a policy says of a candidate. Nothing in it echoes the candidate. */
export interface PasswordVerdict {
  readonly accepted: boolean
  /** For the meter: 0 and 1 weak, 2 and 3 fair, 4 exactly when accepted by strength. */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** Empty exactly when accepted. */
  readonly rejections: readonly PasswordRejection[]
  /** Message keys of what would make the candidate better. */
  readonly hints: readonly string[]
}

/** What guards a backup: any text, or digits alone. */
export type PasswordKind = 'password' | 'pin'

/**
 * What makes a PIN easy to guess: the `reason` among the parameters of `TOO_GUESSABLE`. `/strength`
 * says of each which digits it means.
 */
export type PinWeakness =
  | 'repeats'
  | 'doubles'
  | 'counts'
  | 'countingPairs'
  | 'run'
  | 'runsOfThree'
  | 'sameInARow'
  | 'fewDigits'
  | 'palindrome'
  | 'keypadLines'
  | 'keypadWalk'
  | 'dayFirstDate'
  | 'monthFirstDate'
  | 'yearFirstDate'
  | 'year'

/** Decides which passwords may guard a backup. A plain object; write your own where needed. */
export interface PasswordPolicy {
  /** `pin` asks for digits, and takes those of every script for the same ones. */
  readonly kind: PasswordKind
  /**
   * Called as a person types, and again when the password is about to be used.
   * @param candidate The password as {@link normalizePassword} leaves it: not trimmed.
   * @param signal Aborted when a newer candidate makes this check pointless.
   */
  check(candidate: string, signal?: AbortSignal): Promise<PasswordVerdict>
  /**
   * Called when a candidate that `check` accepts is about to be used, and never as a person types:
   * for what is too slow or says too much for every keystroke. Its verdict counts in the place of
   * that of `check`.
   */
  confirm?(candidate: string, signal?: AbortSignal): Promise<PasswordVerdict>
  /** Gets what a check needs ready; called when a password field is focused. */
  preload?(): void
  /**
   * Makes a password by chance that `check` accepts. Forms offer it where it is there.
   * @throws where none can be made now, such as without a network.
   */
  generate?(): Promise<string>
  /** The rules to show before typing: message keys with their parameters, and how to tell that one is met. */
  readonly rules?: readonly PasswordRule[]
}

/** A rule shown beside the field. It ticks off when no rejection with one of its codes is left. */
export interface PasswordRule {
  readonly id: 'length' | 'common' | 'guessable' | 'digits' | 'pin'
  readonly params?: Readonly<Record<string, number | string>>
  /** The rule is unmet while a verdict holds a rejection with one of these codes. */
  readonly codes: readonly PasswordRejectionCode[]
}

/**
 * The one form in which a password is checked, used to encrypt and used to recover: Unicode NFC,
 * untrimmed (RFC 8265 `OpaqueString`). It makes é typed as one or as two code points the same. A PIN
 * of digits in any script, such as those of a Japanese or an Arabic keyboard, becomes 0 to 9.
 */
export function normalizePassword(password: string, kind: PasswordKind = 'password'): string {
  const normal = password.normalize('NFC')
  if (kind !== 'pin') return normal
  const pin = /^\p{Nd}+$/u.test(normal) ? withAsciiDigits(normal) : normal
  forgetMatch()
  return pin
}

/**
 * Call it after a pattern was looked for in a secret: browsers keep the text that one was last found
 * in, and tell it to every script of the page (`RegExp.input`).
 */
export function forgetMatch(): void {
  ;/^/.test('')
}

/** Writes the decimal digits of every script as 0 to 9, and leaves all else as it is. */
export function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    // Every script has its ten in one row from zero to nine (Unicode Standard Annex 44,
    // Numeric_Type=Decimal), so the digits before this one in its row are its value.
    let before = digit.codePointAt(0) ?? 0
    let value = -1
    do {
      before -= 1
      value += 1
    } while (/\p{Nd}/u.test(String.fromCodePoint(before)))
    return String(value % 10)
  })
}

/** What a policy says of a candidate that is to be used now: of the whole way, not only of the check. */
export async function finalVerdict(
  policy: PasswordPolicy,
  candidate: string,
  signal?: AbortSignal,
): Promise<PasswordVerdict> {
  const verdict = await policy.check(candidate, signal)
  return verdict.accepted && policy.confirm ? policy.confirm(candidate, signal) : verdict
}

/**
 * The floor under every backup password: 12 to 128 code points, not only spaces, nothing that cannot
 * be typed again. The engine uses it where no policy is given; `/strength` builds on it.
 * @param options.minLength In code points. @default 12
 * @param options.maxLength In code points; longer is refused, never cut. @default 128
 */
export function lengthPolicy(
  options: { minLength?: number; maxLength?: number } = {},
): PasswordPolicy {
  const { minLength = 12, maxLength = 128 } = options
  return {
    kind: 'password',
    rules: [lengthRule(minLength, maxLength)],
    async check(candidate) {
      const rejections = floorRejections(candidate, minLength, maxLength)
      const accepted = rejections.length === 0
      return { accepted, score: accepted ? 4 : 0, rejections, hints: [] }
    },
  }
}

/** The rule that shows what {@link floorRejections} asks for. */
export function lengthRule(minLength: number, maxLength: number): PasswordRule {
  return {
    id: 'length',
    params: { minLength, maxLength },
    codes: ['TOO_SHORT', 'TOO_LONG', 'ONLY_SPACES', 'UNUSABLE_CHARACTERS'],
  }
}

/**
 * Returns the rejections that need no estimate. Lengths are in code points; the shortest length counts
 * visible ones only.
 */
export function floorRejections(
  candidate: string,
  minLength: number,
  maxLength: number,
): PasswordRejection[] {
  // A character that shows nothing makes no password longer.
  const length = [...withoutInvisibles(candidate)].length
  const rejections: PasswordRejection[] = []
  // Half a surrogate pair is lost in UTF-8, so that two passwords become one; a control character
  // that was pasted cannot be typed where the backup is to be opened. Nor can an invisible one.
  if (/[\p{Surrogate}\p{Control}]/u.test(candidate) || hasStrayInvisibles(candidate))
    rejections.push({ code: 'UNUSABLE_CHARACTERS' })
  forgetMatch()
  if (length > 0 && candidate.trim() === '') rejections.push({ code: 'ONLY_SPACES' })
  if (length < minLength) rejections.push({ code: 'TOO_SHORT', params: { minLength } })
  if ([...candidate].length > maxLength)
    rejections.push({ code: 'TOO_LONG', params: { maxLength } })
  return rejections
}
