'use client'
import type { PasswordPolicy } from '../core/passwordPolicy.js'
import { passwordPolicy } from '../strength/passwordPolicy.js'

let policy: PasswordPolicy | undefined

/** The policy of providers that bring none: one for the page, as its dictionaries are. */
export function defaultPolicy(): PasswordPolicy {
  policy ??= passwordPolicy()
  return policy
}
