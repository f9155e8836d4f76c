'use client'
import { forwardRef } from 'react'
import type { PasswordStrength } from '../../react/usePolicyStrength.js'
import { StrengthMeter, type StrengthMeterState } from '../parts/password/StrengthMeter.js'
import type { PartPropsOf } from '../parts/usePart.js'

/** What the look of a {@link PasswordStrengthMeter} depends on. */
export type PasswordStrengthMeterState = StrengthMeterState

/** See {@link PasswordStrengthMeter}. */
export interface PasswordStrengthMeterProps extends PartPropsOf<'div', PasswordStrengthMeterState> {
  /** What `usePasswordStrength()` knows of the newest candidate. */
  readonly strength: PasswordStrength
}

/**
 * Says in words and in a bar how strong a password is, and what would make it stronger. It speaks
 * after a pause, and only when the level changes; it is full exactly where the password is accepted.
 * For forms of your own. Renders a `<div>`.
 */
export const PasswordStrengthMeter = forwardRef<HTMLDivElement, PasswordStrengthMeterProps>(
  function PasswordStrengthMeter(props, ref) {
    return <StrengthMeter {...props} forwardedRef={ref} />
  },
)
