'use client'
import { forwardRef, type ReactNode } from 'react'
import { PasswordForm, type PasswordFormState } from '../parts/password/PasswordForm.js'
import type { PasswordConfirmation, PasswordFormStep } from '../parts/password/passwordAnswers.js'
import type { PartPropsOf } from '../parts/usePart.js'

/** What the look of a {@link PasswordBackupForm} depends on. */
export type PasswordBackupFormState = PasswordFormState

/** See {@link PasswordBackupForm}. */
export interface PasswordBackupFormProps extends PartPropsOf<'form', PasswordBackupFormState> {
  /**
   * How a typed password is kept free of typing mistakes: it is asked for `again`, or the form will
   * `show` it to be read once more. One that was pasted or filled in is stored somewhere and is used
   * at once. Choose `none` only where a slip of a finger costs nothing.
   * @default 'again'
   */
  readonly confirmation?: PasswordConfirmation
  /**
   * Offers to make a password, where the policy can. One that was suggested is shown, to be saved
   * or written down, and is always asked for again.
   * @default true
   */
  readonly suggest?: boolean
  /**
   * Leads to a recovery where the wallet is not on this device, for instance to your
   * `<RecoverWallet>`. Without it that way is not offered.
   */
  readonly onRecover?: () => void
  /**
   * Stands above the fields, for a title that follows the step. `back` leads to the step before;
   * null where there is none. @default a sentence and a way back, after the first step
   */
  readonly header?: (step: PasswordFormStep, back: (() => void) | null) => ReactNode
}

/**
 * Asks for the password that guards a backup, and starts the backup with it. Password managers see
 * an ordinary form for a new password. What is typed stays in its field until it is used, and is
 * wiped then. Renders a `<form>`.
 */
export const PasswordBackupForm = forwardRef<HTMLFormElement, PasswordBackupFormProps>(
  function PasswordBackupForm(props, ref) {
    return <PasswordForm {...props} forwardedRef={ref} />
  },
)
