'use client'
import {
  normalizePassword,
  type PasswordKind,
  type PasswordRejection,
} from '../../../core/passwordPolicy.js'

/** Which step of the form is shown. */
export type PasswordFormStep = 'choose' | 'again'

/** What is wrong with what was typed. */
export type PasswordProblem =
  | { readonly kind: 'empty' | 'emptyAgain' | 'mismatch' }
  | { readonly kind: 'rejected'; readonly rejection: PasswordRejection }

/** What keeps the form from going on, as far as it can tell without the policy. */
export function problemOf(
  step: PasswordFormStep,
  kind: PasswordKind,
  password: string,
  again: string,
): PasswordProblem | null {
  if (password === '') return { kind: 'empty' }
  if (step === 'choose') return null
  if (again === '') return { kind: 'emptyAgain' }
  const same = normalizePassword(password, kind) === normalizePassword(again, kind)
  return same ? null : { kind: 'mismatch' }
}

/** Where the present value came from. */
export interface Origin {
  /** It was pasted or filled in as a whole: so it is stored somewhere, and cannot be a slip of a finger. */
  readonly stored: boolean
  readonly length: number
}

/** An empty field. */
export const nothingTyped: Origin = { stored: false, length: 0 }

// A password manager fires plain events, which have no input type.
const fromElsewhere = new Set(['', 'insertFromPaste', 'insertFromDrop', 'insertReplacementText'])

/** Where the value comes from after another input event. */
export function originAfter(before: Origin, length: number, inputType: string): Origin {
  const untouched = before.length === 0 || before.stored
  return { stored: length > 0 && untouched && fromElsewhere.has(inputType), length }
}
