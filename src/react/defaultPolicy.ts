'use client'
import { lengthRule, type PasswordPolicy } from '../core/passwordPolicy.js'
import type { StrengthPolicy } from '../strength/passwordPolicy.js'

/** What the provider knows of the person and the app. */
type Known = readonly (string | undefined)[]

const policies = new Map<string, PasswordPolicy>()

/**
 * The policy of providers without one: `passwordPolicy()` of `/strength`, which is not there with the
 * page, told what is known. The same is known of the same policy.
 */
export function defaultPolicyFor(...known: Known): PasswordPolicy {
  const key = JSON.stringify(known)
  const policy = policies.get(key) ?? createDefaultPolicy(known)
  // A server renders for everybody.
  if (policies.size >= 10) policies.clear()
  policies.set(key, policy)
  return policy
}

function createDefaultPolicy(known: Known): PasswordPolicy {
  const load = loaderFor(known.filter((input) => input !== undefined))
  return {
    kind: 'password',
    // The same as the policy's own, to be shown before it has arrived.
    rules: [
      lengthRule(12, 128),
      { id: 'common', codes: ['TOO_COMMON', 'LEAKED', 'CONTAINS_USER_INPUT', 'CHECK_UNAVAILABLE'] },
      { id: 'guessable', codes: ['TOO_GUESSABLE', 'CHECK_UNAVAILABLE'] },
    ],
    async check(candidate, signal) {
      const policy = await load().catch(() => null)
      if (policy !== null) return policy.check(candidate, signal)
      return { accepted: false, score: 0, rejections: [{ code: 'CHECK_UNAVAILABLE' }], hints: [] }
    },
    preload() {
      load().then(
        (policy) => policy.preload(),
        () => {},
      )
    },
    generate: () => load().then((policy) => policy.generate()),
  }
}

/** Loads the policy with the first password; after a failure the next check tries again. */
function loaderFor(userInputs: readonly string[]): () => Promise<StrengthPolicy> {
  let loading: Promise<StrengthPolicy> | undefined
  return () => {
    loading ??= import('../strength/passwordPolicy.js').then(({ passwordPolicy }) =>
      passwordPolicy({ userInputs }),
    )
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }
}
