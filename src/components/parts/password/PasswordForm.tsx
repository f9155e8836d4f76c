'use client'
import { type ReactNode, type Ref, useRef } from 'react'
import type { BackupState, BackupStatusName } from '../../../core/state.js'
import { isNotOnDevice } from '../../../react/isNotOnDevice.js'
import { useBackupSlice } from '../../../react/useBackup.js'
import { useBackupStatus } from '../../../react/useBackupStatus.js'
import { useMessages } from '../../../react/useMessages.js'
import { useMissing } from '../../../react/useMissing.js'
import { Button } from '../Button.js'
import { isOwnKey } from '../host/ownKeys.js'
import { useOwnKeys } from '../host/useOwnKeys.js'
import { whyUnavailable } from '../picker/whyUnavailable.js'
import { Ring } from '../Ring.js'
import { useHydrated } from '../useHydrated.js'
import { type PartPropsOf, usePart } from '../usePart.js'
import { leftUnfinished } from './leftUnfinished.js'
import { PasswordFields } from './PasswordFields.js'
import type { PasswordConfirmation, PasswordFormStep } from './passwordAnswers.js'
import { stepWords } from './stepWords.js'
import { UnfinishedRun } from './UnfinishedRun.js'
import { type HandedOnFocus, useFocusHandedOn } from './useFocusHandedOn.js'
import { type PasswordFormModel, usePasswordForm } from './usePasswordForm.js'
import { WalletElsewhere } from './WalletElsewhere.js'

/** What the look of a password form depends on. */
export interface PasswordFormState {
  readonly status: BackupStatusName
  /**
   * `choose` first; `phrase` while a suggested password is shown; `again` while a password is asked
   * for once more; `show` while it is read once more.
   */
  readonly step: PasswordFormStep
  /** Something that was typed is wrong. */
  readonly invalid: boolean
}

interface PasswordFormProps extends PartPropsOf<'form', PasswordFormState> {
  readonly confirmation?: PasswordConfirmation
  readonly suggest?: boolean
  readonly onRecover?: (() => void) | undefined
  readonly header?: (step: PasswordFormStep, back: (() => void) | null) => ReactNode
  readonly forwardedRef?: Ref<HTMLElement>
}

/** The form of a backup password, for pages and dialogs alike. */
export function PasswordForm({
  confirmation = 'again',
  suggest = true,
  onRecover,
  header,
  forwardedRef,
  ...props
}: PasswordFormProps) {
  const status = useBackupSlice(statusOf)
  const model = usePasswordForm({ confirmation, suggest })
  const unfinished = useBackupSlice(leftUnfinished)
  const { data } = useBackupStatus()
  const notOnDevice = useBackupSlice((state) => isNotOnDevice(state, data))
  const { messages } = useMessages()
  const { PASSWORD: reason } = useMissing()
  const handedOn = useRef<HandedOnFocus['current']>(null)
  const form = useRef<HTMLElement>(null)
  useOwnKeys(form, isOwnKey)
  const { step, problem, submit } = model
  return usePart({
    tag: 'form',
    name: 'form',
    state: { status, step, invalid: problem !== null },
    props,
    forwardedRef,
    own: {
      ref: form,
      // Outside of a dialog this method does nothing: no native submit leaves the page.
      method: 'dialog',
      noValidate: true,
      onSubmit: submit,
      children: notOnDevice ? (
        <WalletElsewhere onRecover={onRecover} handedOn={handedOn} />
      ) : unfinished ? (
        <UnfinishedRun state={unfinished} handedOn={handedOn} />
      ) : reason ? (
        <p className="pbk-lead">{whyUnavailable(messages, 'PASSWORD', reason)}</p>
      ) : (
        <Asked model={model} header={header} handedOn={handedOn} />
      ),
    },
  })
}

interface AskedProps {
  readonly model: PasswordFormModel
  readonly header: PasswordFormProps['header']
  readonly handedOn: HandedOnFocus
}

function Asked({ model, header, handedOn }: AskedProps) {
  const { step, busy, back } = model
  const { messages } = useMessages()
  const hydrated = useHydrated()
  useFocusHandedOn(handedOn, model.first)
  return (
    <>
      {header?.(step, back)}
      <div className="pbk-form-fields">
        {!header && back && <p className="pbk-lead">{stepWords(step, messages.form).lead}</p>}
        <PasswordFields model={model} />
      </div>
      <noscript>
        <p className="pbk-small">{messages.form.needsScript}</p>
      </noscript>
      <div className="pbk-form-actions">
        <Button
          variant="primary"
          type="submit"
          // A form whose first submit button is disabled is not submitted by Enter either.
          disabled={!hydrated}
          aria-disabled={busy || undefined}
        >
          {busy && <Ring progress={1 / 3} />}
          <span>{step === 'phrase' ? messages.picker.continue : messages.form.submit}</span>
        </Button>
        {!header && back && (
          <Button variant="quiet" onClick={back}>
            {messages.dialog.back}
          </Button>
        )}
      </div>
    </>
  )
}

function statusOf({ status }: BackupState): BackupStatusName {
  return status
}
