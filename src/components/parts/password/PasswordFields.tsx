'use client'
import { type ComponentPropsWithoutRef, type RefObject, useEffect, useId } from 'react'
import type { PasswordPolicy, PasswordRejection } from '../../../core/passwordPolicy.js'
import { en } from '../../../messages/en/index.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useBackupSlice } from '../../../react/useBackup.js'
import { useMessages } from '../../../react/useMessages.js'
import { activeElementAround } from '../activeElement.js'
import { AccountField } from './AccountField.js'
import { Acknowledgement } from './Acknowledgement.js'
import { isNothingSaved } from './leftUnfinished.js'
import { PhraseCard } from './PhraseCard.js'
import type { PasswordProblem } from './passwordAnswers.js'
import { problemWords } from './problemWords.js'
import { RuleList } from './RuleList.js'
import { SecretField } from './SecretField.js'
import { StrengthMeter } from './StrengthMeter.js'
import { SuggestLink } from './SuggestLink.js'
import type { PasswordFormModel } from './usePasswordForm.js'

/** The account, the password, the same once more, and the acknowledgement. */
export function PasswordFields({ model }: { readonly model: PasswordFormModel }) {
  const { step, problem, shown, strength, suggestion, acknowledgement, first, second } = model
  const { messages, app } = useMessages()
  const { announce } = useBackupEnvironment()
  const { policy, verdict } = strength
  const words = messages[policy.kind]
  const id = useId()
  const again = step === 'again'
  const unchecked = verdict?.accepted && verdict.hints.map((hint) => messages.form.hints[hint])[0]
  const nothingSaved = useBackupSlice(isNothingSaved)
  const told = problemWords(problem, { messages, kind: policy.kind, nothingSaved, app })
  useSpoken(told?.spoken ?? '', problem, told?.field === 'second' ? second : first)
  const shared = {
    shown,
    onShownChange: (next: boolean) => {
      model.show(next)
      announce(next ? words.shown : words.hidden)
    },
    autoComplete: 'new-password',
    words: { show: words.show, capsLock: messages.form.capsLock },
    inputProps: { ...inputProps(policy), readOnly: model.working },
  } as const
  return (
    <>
      <AccountField />
      <SecretField
        {...shared}
        ref={first}
        label={words.label({ length: lengthOf(policy) })}
        // The two are there to be compared once they differ.
        away={step === 'phrase' || (again && problem?.kind !== 'mismatch')}
        problem={told?.field === 'first' ? told : null}
        describedBy={policy.kind === 'pin' ? `${id}n ${id}r` : `${id}r`}
        onValue={model.typed}
        onFocus={strength.preload}
      >
        {policy.kind === 'pin' && (
          <p id={`${id}n`} className="pbk-small">
            {messages.form.pinNote.trim() || en.form.pinNote}
          </p>
        )}
        {policy.kind === 'password' && problem === null && <StrengthMeter strength={strength} />}
        {step === 'choose' && (
          <SuggestLink suggestion={suggestion}>{messages.form.suggest}</SuggestLink>
        )}
        {!again && policy.rules && (
          <RuleList id={`${id}r`} rules={policy.rules} rejections={rejectionsOf(model)} />
        )}
      </SecretField>
      {step === 'phrase' && (
        <PhraseCard field={first} drawn={model.drawn} suggestion={suggestion} />
      )}
      {again && (
        <SecretField
          {...shared}
          ref={second}
          label={words.labelAgain}
          problem={told?.field === 'second' ? told : null}
          onValue={model.typedAgain}
        >
          {unchecked && <p className="pbk-small">{unchecked}</p>}
        </SecretField>
      )}
      <div hidden={again}>
        <Acknowledgement kind={policy.kind} {...acknowledgement} />
      </div>
    </>
  )
}

/** A field that takes the focus is read out with what is wrong; one that has it already is not. */
function useSpoken(
  text: string,
  problem: PasswordProblem | null,
  field: RefObject<HTMLInputElement | null>,
): void {
  const { announce } = useBackupEnvironment()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem is told, also in the same words.
  useEffect(() => {
    if (text === '' || activeElementAround(field.current) !== field.current) return
    announce(text, 'assertive')
    return () => announce('', 'assertive')
  }, [problem, announce])
}

/** How many digits a PIN has, where the policy says so. */
function lengthOf({ rules = [] }: PasswordPolicy): string {
  const { minLength, maxLength } = rules.find(({ id }) => id === 'digits')?.params ?? {}
  return [...new Set([minLength, maxLength])].join('–')
}

/** The keys of a telephone for a PIN; for a password the rules that Safari makes one by. */
function inputProps(policy: PasswordPolicy): ComponentPropsWithoutRef<'input'> {
  if (policy.kind === 'pin') {
    const digits = { 'data-digits': lengthOf(policy) || undefined }
    return { inputMode: 'numeric', pattern: '[0-9]*', ...digits }
  }
  const limits = policy.rules?.find(({ id }) => id === 'length')?.params
  const { minLength = 12, maxLength = 128 } = limits ?? {}
  const passwordrules = `minlength: ${minLength}; maxlength: ${maxLength}; allowed: ascii-printable;`
  return { passwordrules } as ComponentPropsWithoutRef<'input'>
}

/** What the meter knows, and what the flow has refused since. */
function rejectionsOf({
  strength,
  problem,
}: PasswordFormModel): readonly PasswordRejection[] | null {
  const { verdict } = strength
  if (verdict === null) return null
  return problem?.kind === 'rejected'
    ? [...verdict.rejections, problem.rejection]
    : verdict.rejections
}
