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

/** Decides which passwords may guard a backup. A plain object; write your own where needed. */
export interface PasswordPolicy {
  readonly kind: 'password' | 'pin'
  /**
   * @param candidate The password, normalised to NFC and not trimmed.
   * @param signal Aborted when a newer candidate makes this check pointless.
   */
  check(candidate: string, signal?: AbortSignal): Promise<PasswordVerdict>
  /** Gets what a check needs ready; called when a password field is focused. */
  preload?(): void
  /** The rules to show before typing: message keys with their parameters, and how to tell that one is met. */
  readonly rules?: readonly PasswordRule[]
}

/** A rule shown beside the field. It ticks off when no rejection with one of its codes is left. */
export interface PasswordRule {
  readonly id: 'length' | 'common' | 'guessable' | 'pin'
  readonly params?: Readonly<Record<string, number | string>>
  /** The rule is unmet while a verdict holds a rejection with one of these codes. */
  readonly codes: readonly PasswordRejectionCode[]
}

/**
 * The one form in which a password is checked, used to encrypt and used to recover: Unicode NFC,
 * untrimmed (RFC 8265 `OpaqueString`). It makes é typed as one or as two code points the same.
 */
export function normalizePassword(password: string): string {
  return password.normalize('NFC')
}

/**
 * The floor under every backup password: 12 to 128 code points, not only spaces. The engine uses it
 * where no policy is given; `/strength` builds on it.
 * @param options.minLength In code points. @default 12
 * @param options.maxLength In code points; longer is refused, never cut. @default 128
 */
export function lengthPolicy(
  options: { minLength?: number; maxLength?: number } = {},
): PasswordPolicy {
  const { minLength = 12, maxLength = 128 } = options
  return {
    kind: 'password',
    rules: [
      { id: 'length', params: { minLength }, codes: ['TOO_SHORT', 'TOO_LONG', 'ONLY_SPACES'] },
    ],
    async check(candidate) {
      const rejections = lengthRejections(candidate, minLength, maxLength)
      const accepted = rejections.length === 0
      return { accepted, score: accepted ? 4 : 0, rejections, hints: [] }
    },
  }
}

/** The rejections that follow from length alone. Lengths are in code points. */
export function lengthRejections(
  candidate: string,
  minLength: number,
  maxLength: number,
): PasswordRejection[] {
  const length = [...candidate].length
  if (length > 0 && candidate.trim() === '') return [{ code: 'ONLY_SPACES' }]
  if (length < minLength) return [{ code: 'TOO_SHORT', params: { minLength } }]
  if (length > maxLength) return [{ code: 'TOO_LONG', params: { maxLength } }]
  return []
}
