'use client'
import { forwardRef } from 'react'
import type { PasswordStrength } from '../../react/usePolicyStrength.js'
import { RuleList, type RuleListState } from '../parts/password/RuleList.js'
import type { PartPropsOf } from '../parts/usePart.js'

/** What the look of {@link PasswordRules} depends on. */
export type PasswordRulesState = RuleListState

/** See {@link PasswordRules}. */
export interface PasswordRulesProps extends PartPropsOf<'ul', PasswordRulesState> {
  /** What `usePasswordStrength()` knows of the newest candidate. */
  readonly strength: PasswordStrength
}

/**
 * The rules of a policy, to be read before typing; each ticks off when it is met. For forms of your
 * own: point the `aria-describedby` of the field at its `id`. There is nothing where the policy has no
 * rules. Renders a `<ul>`.
 */
export const PasswordRules = forwardRef<HTMLUListElement, PasswordRulesProps>(
  function PasswordRules({ strength, ...props }, ref) {
    const { policy, verdict } = strength
    if (policy.rules === undefined) return null
    const rejections = verdict?.rejections ?? null
    return <RuleList {...props} rules={policy.rules} rejections={rejections} forwardedRef={ref} />
  },
)
