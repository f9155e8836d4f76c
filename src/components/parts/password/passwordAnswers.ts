'use client'
import {
  normalizePassword,
  type PasswordKind,
  type PasswordRejection,
} from '../../../core/passwordPolicy.js'

/**
 * Which step of the form is shown: a password is chosen; one that was suggested is kept; a typed one
 * is typed again, or read once more.
 */
export type PasswordFormStep = 'choose' | 'phrase' | 'again' | 'show'

/** How a form makes sure that a typed password holds no typing mistake. */
export type PasswordConfirmation = 'again' | 'show' | 'none'

/** What is wrong with what was typed. */
export type PasswordProblem =
  | {
      readonly kind: 'empty' | 'emptyAgain' | 'mismatch' | 'notSuggested' | 'noneFits' | 'notReady'
    }
  | { readonly kind: 'rejected'; readonly rejection: PasswordRejection }

/** What keeps the form from going on, as far as it can tell without the policy. */
export function problemOf(
  step: PasswordFormStep,
  kind: PasswordKind,
  password: string,
  again: string,
): PasswordProblem | null {
  if (password === '') return { kind: 'empty' }
  if (step !== 'again') return null
  if (again === '') return { kind: 'emptyAgain' }
  const same = normalizePassword(password, kind) === normalizePassword(again, kind)
  return same ? null : { kind: 'mismatch' }
}

/** Where the present value came from. */
export interface Origin {
  /** `elsewhere`: pasted or filled in as a whole, so it is stored somewhere, and no slip of a finger. */
  readonly from: 'keys' | 'elsewhere' | 'suggestion'
  readonly length: number
}

/** An empty field. */
export const nothingTyped: Origin = { from: 'keys', length: 0 }

// A password manager fires plain events, which have no input type.
const fromElsewhere = new Set(['', 'insertFromPaste', 'insertFromDrop', 'insertReplacementText'])

/** Where the value comes from after another input event. */
export function originAfter(before: Origin, length: number, inputType: string): Origin {
  const untouched = before.length === 0 || before.from === 'elsewhere'
  const stored = length > 0 && untouched && fromElsewhere.has(inputType)
  return { from: stored ? 'elsewhere' : 'keys', length }
}

/** What comes between a password that is accepted and the backup; null where nothing does. */
export function stepAfter(
  step: PasswordFormStep,
  { from }: Origin,
  confirmation: PasswordConfirmation,
): 'again' | 'show' | null {
  if (step === 'again' || step === 'show') return null
  // Nobody knows words by heart that were drawn for them a moment ago.
  if (from === 'suggestion') return 'again'
  return from === 'elsewhere' || confirmation === 'none' ? null : confirmation
}
