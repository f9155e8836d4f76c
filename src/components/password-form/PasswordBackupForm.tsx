'use client'
import { forwardRef, type ReactNode, useState } from 'react'
import type { BackupStatusName } from '../../core/state.js'
import { useBackupState } from '../../react/useBackup.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { Ring } from '../parts/Ring.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'
import { PasswordFields } from './PasswordFields.js'
import type { PasswordFormStep } from './passwordAnswers.js'
import { usePasswordForm } from './usePasswordForm.js'

/** What the look of a {@link PasswordBackupForm} depends on. */
export interface PasswordBackupFormState {
  readonly status: BackupStatusName
  /** `again` while a typed password is asked for once more. */
  readonly step: PasswordFormStep
  /** Something that was typed is wrong. */
  readonly invalid: boolean
}

/** See {@link PasswordBackupForm}. */
export interface PasswordBackupFormProps extends PartPropsOf<'form', PasswordBackupFormState> {
  /**
   * Asks for a typed password once more; one that was pasted or filled in is stored somewhere and
   * is not asked for again. Turn it off only where a slip of a finger costs nothing.
   * @default true
   */
  readonly typeAgain?: boolean
  /**
   * Stands above the fields, for a title that follows the step. `back` leads to the step before;
   * null where there is none. @default a sentence, in the second step alone
   */
  readonly header?: (step: PasswordFormStep, back: (() => void) | null) => ReactNode
}

/**
 * Asks for the password that guards a backup, and starts the backup with it. Password managers see
 * an ordinary form for a new password. What is typed stays in its field until it is used, and is
 * wiped then. Renders a `<form>`.
 */
export const PasswordBackupForm = forwardRef<HTMLFormElement, PasswordBackupFormProps>(
  function PasswordBackupForm({ typeAgain = true, header, ...props }, ref) {
    const { status } = useBackupState()
    const [shown, setShown] = useState(false)
    const model = usePasswordForm(typeAgain, () => setShown(false))
    const { step, problem, submit, backToFirst } = model
    const { messages } = useMessages()
    const back = step === 'again' ? backToFirst : null
    return usePart({
      tag: 'form',
      name: 'form',
      state: { status, step, invalid: problem !== null },
      props,
      forwardedRef: ref,
      own: {
        method: 'post',
        noValidate: true,
        onSubmit: submit,
        children: (
          <>
            {header?.(step, back)}
            <div className="pbk-form-fields">
              {!header && back && <p className="pbk-lead">{messages.form.againLead}</p>}
              <PasswordFields model={model} shown={shown} onShownChange={setShown} />
            </div>
            <div className="pbk-form-actions">
              <Button variant="primary" type="submit" aria-disabled={model.busy || undefined}>
                {model.busy && <Ring progress={1 / 3} />}
                {messages.form.submit}
              </Button>
              {!header && back && (
                <Button variant="quiet" onClick={back}>
                  {messages.dialog.back}
                </Button>
              )}
            </div>
          </>
        ),
      },
    })
  },
)
