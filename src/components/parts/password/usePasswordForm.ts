'use client'
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type UseFormRegisterReturn, useForm } from 'react-hook-form'
import type { PasswordRejection } from '../../../core/passwordPolicy.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useBackupState } from '../../../react/useBackup.js'
import { type PasswordStrength, usePolicyStrength } from '../../../react/usePolicyStrength.js'
import {
  nothingTyped,
  originAfter,
  type PasswordFormStep,
  type PasswordProblem,
  problemOf,
} from './passwordAnswers.js'
import { sendPassword } from './sendPassword.js'

/** The state of the form. The password is not in it: it stays in its element. */
export interface PasswordFormModel {
  readonly step: PasswordFormStep
  readonly problem: PasswordProblem | null
  readonly busy: boolean
  readonly strength: PasswordStrength
  readonly first: RefObject<HTMLInputElement | null>
  readonly second: RefObject<HTMLInputElement | null>
  readonly acknowledgement: {
    readonly field: UseFormRegisterReturn
    readonly missing: boolean
  }
  readonly typed: (input: HTMLInputElement, inputType: string) => void
  readonly typedAgain: () => void
  readonly submit: (event: FormEvent) => void
  readonly backToFirst: () => void
}

/**
 * The behaviour of the password form.
 * @param typeAgain Asks for a typed password twice.
 * @param hide Turns a password that can be read back into dots.
 */
export function usePasswordForm(typeAgain: boolean, hide: () => void): PasswordFormModel {
  const { controller } = useBackupEnvironment()
  const strength = usePolicyStrength()
  const { first, second, origin, wipe } = useSecretInputs()
  const [step, setStep] = useState<PasswordFormStep>('choose')
  const [problem, setProblem] = useState<PasswordProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm({ defaultValues: { acknowledged: false }, shouldFocusError: false })

  const complain = useCallback((found: PasswordProblem) => {
    setProblem(found)
    if (found.kind === 'empty' || found.kind === 'rejected') setStep('choose')
  }, [])
  useProblemFocus(problem, first, second)
  useFlow(complain, () => {
    wipe()
    form.reset()
    strength.look('')
    setStep('choose')
    setProblem(null)
  })

  /** True where the password may be sent now. */
  const isReady = async (password: string) => {
    if (step === 'again') return true
    const verdict = await strength.check(password)
    if (first.current?.value !== password) return false
    if (!verdict.accepted)
      complain({ kind: 'rejected', rejection: verdict.rejections[0] ?? unnamed })
    else if (!typeAgain || origin.current.stored) return true
    else setStep('again')
    return false
  }
  const go = async (acknowledged: boolean) => {
    const password = first.current?.value ?? ''
    hide()
    const found = problemOf(step, password, second.current?.value ?? '')
    if (found !== null) return complain(found)
    if (!acknowledged) return form.setFocus('acknowledged')
    setProblem(null)
    setBusy(true)
    if (await isReady(password)) await sendPassword(controller, password)
    setBusy(false)
  }
  return {
    step,
    problem,
    busy,
    strength,
    first,
    second,
    acknowledgement: {
      field: form.register('acknowledged', { required: true }),
      missing: form.formState.errors.acknowledged !== undefined,
    },
    typed(input, inputType) {
      origin.current = originAfter(origin.current, input.value.length, inputType)
      setProblem(null)
      strength.look(input.value)
    },
    typedAgain: () => setProblem(null),
    submit(event) {
      event.preventDefault()
      // React hands the event on to a form of the app around the button.
      event.stopPropagation()
      const { handleSubmit } = form
      if (!busy)
        void handleSubmit(
          () => go(true),
          () => go(false),
        )()
    },
    backToFirst() {
      if (second.current) second.current.value = ''
      setProblem(null)
      setStep('choose')
    },
  }
}

const unnamed: PasswordRejection = { code: 'CUSTOM' }

function useSecretInputs() {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const origin = useRef(nothingTyped)
  const wipe = useCallback(() => {
    for (const input of [first.current, second.current]) if (input) input.value = ''
    origin.current = nothingTyped
  }, [])
  return { first, second, origin, wipe }
}

/** The field that is wrong takes the focus. */
function useProblemFocus(
  problem: PasswordProblem | null,
  first: RefObject<HTMLInputElement | null>,
  second: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    if (problem === null) return
    const again = problem.kind === 'mismatch' || problem.kind === 'emptyAgain'
    const input = (again ? second : first).current
    input?.focus()
  }, [problem, first, second])
}

/** Hears of the flow's refusal, and that the password has been used. */
function useFlow(complain: (problem: PasswordProblem) => void, forget: () => void): void {
  const state = useBackupState()
  const rejection = state.status === 'collecting' ? state.rejection : undefined
  useEffect(() => {
    if (rejection) complain({ kind: 'rejected', rejection })
  }, [rejection, complain])
  const used = state.status === 'working' || state.status === 'saved'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has been used.
  useEffect(() => {
    if (used) forget()
  }, [used])
}
