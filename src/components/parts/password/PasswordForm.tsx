'use client'
import { type ReactNode, type Ref, useState } from 'react'
import type { BackupState, BackupStatusName } from '../../../core/state.js'
import { useBackupSlice } from '../../../react/useBackup.js'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { Ring } from '../Ring.js'
import { type PartPropsOf, usePart } from '../usePart.js'
import { PasswordFields } from './PasswordFields.js'
import type { PasswordFormStep } from './passwordAnswers.js'
import { usePasswordForm } from './usePasswordForm.js'

/** What the look of a password form depends on. */
export interface PasswordFormState {
  readonly status: BackupStatusName
  /** `again` while a typed password is asked for once more. */
  readonly step: PasswordFormStep
  /** Something that was typed is wrong. */
  readonly invalid: boolean
}

interface PasswordFormProps extends PartPropsOf<'form', PasswordFormState> {
  readonly typeAgain?: boolean
  readonly header?: (step: PasswordFormStep, back: (() => void) | null) => ReactNode
  readonly forwardedRef?: Ref<HTMLElement>
}

/** The form of a backup password, for pages and dialogs alike. */
export function PasswordForm({
  typeAgain = true,
  header,
  forwardedRef,
  ...props
}: PasswordFormProps) {
  const status = useBackupSlice(statusOf)
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
    forwardedRef,
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
}

function statusOf({ status }: BackupState): BackupStatusName {
  return status
}
