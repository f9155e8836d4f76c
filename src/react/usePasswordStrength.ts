'use client'
import type { PasswordPolicy } from '../core/passwordPolicy.js'
import { type PasswordStrength, usePolicyStrength } from './usePolicyStrength.js'

/**
 * How strong a password is by a policy, as it is typed. The newest candidate wins, and the estimate
 * runs off the main thread. No candidate is kept in state.
 * @param policy @default the provider's `passwordPolicy`, else `passwordPolicy()` of `/strength`
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function usePasswordStrength(policy?: PasswordPolicy): PasswordStrength {
  return usePolicyStrength(policy)
}
