import {
  finalVerdict,
  isRejectionCode,
  lengthPolicy,
  normalizePassword,
  type PasswordRejection,
} from '../passwordPolicy.js'
import { timeLimited } from '../retry.js'
import { type OneTimeSecret, oneTimeSecret } from './oneTimeSecret.js'
import type { RunEnvironment } from './Run.js'

/** An accepted password, normalised and ready for the one call that needs it; or the first reason against it. */
export type CheckedPassword =
  | { readonly secret: OneTimeSecret }
  | { readonly rejection: PasswordRejection }

/**
 * Runs the policy. There is no way around it into a backup. A check that fails or does not answer
 * accepts nothing.
 */
export async function checkPassword(
  environment: RunEnvironment,
  secret: OneTimeSecret,
): Promise<CheckedPassword> {
  const typed: unknown = secret.take()
  if (typeof typed !== 'string') return { rejection: { code: 'UNUSABLE_CHARACTERS' } }
  const policy = environment.passwordPolicy ?? lengthPolicy()
  const candidate = normalizePassword(typed, policy.kind)
  try {
    const verdict = await timeLimited(environment.clock, environment.retry.timeoutMs, (signal) =>
      finalVerdict(policy, candidate, signal),
    )
    if (verdict.accepted) return { secret: oneTimeSecret(candidate) }
    const [rejection] = verdict.rejections
    // Any other text may be whatever the policy made of the candidate.
    return { rejection: isRejectionCode(rejection?.code) ? rejection : { code: 'CUSTOM' } }
  } catch {
    return { rejection: { code: 'CHECK_UNAVAILABLE' } }
  }
}
