'use client'
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type UseFormRegisterReturn, type UseFormReturn, useForm } from 'react-hook-form'
import type { PasswordRejection, PasswordVerdict } from '../../../core/passwordPolicy.js'
import type { BackupState } from '../../../core/state.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useBackupSlice } from '../../../react/useBackup.js'
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
  const strength = usePolicyStrength()
  const inputs = useSecretInputs()
  const steps = useSteps(inputs)
  const form = useForm({ defaultValues: { acknowledged: false }, shouldFocusError: false })
  const { busy, go } = useSubmission({ typeAgain, hide, strength, inputs, steps, form })
  useFlow(steps.complain, () => {
    inputs.wipe()
    form.reset()
    strength.look('')
    steps.goTo('choose')
  })
  return {
    step: steps.step,
    problem: steps.problem,
    busy,
    strength,
    first: inputs.first,
    second: inputs.second,
    acknowledgement: {
      field: form.register('acknowledged', { required: true }),
      missing: form.formState.errors.acknowledged !== undefined,
    },
    typed(input, inputType) {
      inputs.origin.current = originAfter(inputs.origin.current, input.value.length, inputType)
      steps.forgive()
      strength.look(input.value)
    },
    typedAgain: steps.forgive,
    submit(event) {
      event.preventDefault()
      // React hands the event on to a form of the app around the button.
      event.stopPropagation()
      if (busy) return
      const sent = form.handleSubmit(
        () => go(true),
        () => go(false),
      )
      void sent()
    },
    backToFirst() {
      if (inputs.second.current) inputs.second.current.value = ''
      steps.goTo('choose')
    },
  }
}

interface SubmissionParts {
  readonly typeAgain: boolean
  readonly hide: () => void
  readonly strength: PasswordStrength
  readonly inputs: ReturnType<typeof useSecretInputs>
  readonly steps: ReturnType<typeof useSteps>
  readonly form: UseFormReturn<{ acknowledged: boolean }>
}

/** From a press on the button to the flow, or to the first thing that is wrong. */
function useSubmission({ typeAgain, hide, strength, inputs, steps, form }: SubmissionParts) {
  const { controller } = useBackupEnvironment()
  const [busy, setBusy] = useState(false)
  const { first, second, origin } = inputs

  /** True where the password may be sent now. */
  const isReady = async (password: string) => {
    if (steps.step === 'again') return true
    const { accepted, rejections } = acceptedBefore(strength) ?? (await strength.check(password))
    if (first.current?.value !== password) return false
    if (accepted && (!typeAgain || origin.current.stored)) return true
    if (accepted) steps.goTo('again')
    else steps.complain({ kind: 'rejected', rejection: rejections[0] ?? unnamed })
    return false
  }
  const go = async (acknowledged: boolean) => {
    const password = first.current?.value ?? ''
    hide()
    const found = problemOf(steps.step, strength.policy.kind, password, second.current?.value ?? '')
    if (found !== null) return steps.complain(found)
    if (!acknowledged) return form.setFocus('acknowledged')
    steps.forgive()
    setBusy(true)
    if (await isReady(password)) await sendPassword(controller, password)
    setBusy(false)
  }
  return { busy, go }
}

/**
 * The meter has looked at what is typed already, and there is no more to ask. The engine looks again
 * in any case.
 */
function acceptedBefore({ policy, verdict, checking }: PasswordStrength): PasswordVerdict | null {
  return verdict?.accepted && !checking && !policy.confirm ? verdict : null
}

function useSteps({ first, second }: ReturnType<typeof useSecretInputs>) {
  const [step, setStep] = useState<PasswordFormStep>('choose')
  const [problem, setProblem] = useState<PasswordProblem | null>(null)
  const forgive = useCallback(() => setProblem(null), [])
  const goTo = useCallback((next: PasswordFormStep) => {
    setProblem(null)
    setStep(next)
  }, [])
  const complain = useCallback((found: PasswordProblem) => {
    setProblem(found)
    if (found.kind === 'empty' || found.kind === 'rejected') setStep('choose')
  }, [])
  // The field that is wrong takes the focus.
  useEffect(() => {
    if (problem === null) return
    const again = problem.kind === 'mismatch' || problem.kind === 'emptyAgain'
    const input = again ? second : first
    input.current?.focus()
  }, [problem, first, second])
  return { step, problem, forgive, goTo, complain }
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

/** Hears of the flow's refusal, and that the password has been used. */
function useFlow(complain: (problem: PasswordProblem) => void, forget: () => void): void {
  const rejection = useBackupSlice(rejectionOf)
  useEffect(() => {
    if (rejection) complain({ kind: 'rejected', rejection })
  }, [rejection, complain])
  const used = useBackupSlice(isUsed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has been used.
  useEffect(() => {
    if (used) forget()
  }, [used])
}

function rejectionOf(state: BackupState): PasswordRejection | undefined {
  return state.status === 'collecting' ? state.rejection : undefined
}

function isUsed({ status }: BackupState): boolean {
  return status === 'working' || status === 'saved'
}
