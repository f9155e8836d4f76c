'use client'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type UseFormRegisterReturn, type UseFormReturn, useForm } from 'react-hook-form'
import type { PasswordRejection } from '../../../core/passwordPolicy.js'
import type { BackupState } from '../../../core/state.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useBackupSlice } from '../../../react/useBackup.js'
import { type PasswordStrength, usePolicyStrength } from '../../../react/usePolicyStrength.js'
import { useClientLayoutEffect } from '../useClientLayoutEffect.js'
import { leftUnfinished } from './leftUnfinished.js'
import {
  nothingTyped,
  originAfter,
  type PasswordConfirmation,
  type PasswordFormStep,
  type PasswordProblem,
  problemOf,
  stepAfter,
} from './passwordAnswers.js'
import { sendPassword } from './sendPassword.js'
import { type SecretInputs, useSecretInputs } from './useSecretInputs.js'
import { type Steps, useSteps } from './useSteps.js'
import { type Suggestion, useSuggestion } from './useSuggestion.js'

/** The state of the form. The password is not in it: it stays in its element. */
export interface PasswordFormModel {
  readonly step: PasswordFormStep
  readonly problem: PasswordProblem | null
  readonly busy: boolean
  /** A run is under way, and no other password is taken. */
  readonly working: boolean
  readonly shown: boolean
  readonly show: (shown: boolean) => void
  readonly strength: PasswordStrength
  readonly suggestion: Suggestion
  /** How many passwords were suggested. */
  readonly drawn: number
  readonly first: RefObject<HTMLInputElement | null>
  readonly second: RefObject<HTMLInputElement | null>
  readonly acknowledgement: {
    readonly field: UseFormRegisterReturn
    readonly missing: boolean
  }
  readonly typed: (input: HTMLInputElement, inputType: string) => void
  readonly typedAgain: () => void
  readonly submit: (event: FormEvent) => void
  /** Leads to the step before; null in the first. */
  readonly back: (() => void) | null
}

/** How a password is asked for. */
export interface PasswordFormOptions {
  readonly confirmation: PasswordConfirmation
  /** Offers to make a password. */
  readonly suggest: boolean
}

/** The behaviour of the password form. */
export function usePasswordForm({ confirmation, suggest }: PasswordFormOptions): PasswordFormModel {
  const strength = usePolicyStrength()
  const inputs = useSecretInputs()
  const steps = useSteps(inputs)
  const [shown, show] = useState(false)
  const [drawn, setDrawn] = useState(0)
  const form = useForm({ defaultValues: { acknowledged: false }, shouldFocusError: false })
  const { busy, go } = useSubmission({ confirmation, show, strength, inputs, steps, form })
  const startAnew = () => {
    inputs.wipe()
    strength.look('')
    steps.goTo('choose')
  }
  const suggestion = useSuggestion(
    strength.policy,
    suggest,
    (phrase) => {
      if (!inputs.fill(phrase)) return
      strength.look(phrase)
      setDrawn((before) => before + 1)
      steps.goTo('phrase')
    },
    (kind) => steps.complain({ kind }),
  )
  const working = useBackupSlice(isWorking)
  useFlow(steps.complain, () => {
    leaveField(inputs)
    form.reset()
    startAnew()
  })
  const typed = (input: HTMLInputElement, inputType: string) => {
    inputs.setOrigin(originAfter(inputs.origin.current, input.value.length, inputType))
    // What was read or typed once more was another one.
    if (steps.step === 'show' || steps.step === 'again') steps.goTo('choose')
    steps.forgive()
    strength.look(input.value)
  }
  useLifeOfFields(inputs, typed, () => {
    inputs.setOrigin(nothingTyped)
    show(false)
    strength.look('')
    steps.goTo('choose')
  })
  return {
    step: steps.step,
    problem: steps.problem,
    busy: busy || working,
    working,
    shown,
    show,
    strength,
    suggestion,
    drawn,
    first: inputs.first,
    second: inputs.second,
    acknowledgement: {
      field: form.register('acknowledged', { required: true }),
      missing: form.formState.errors.acknowledged !== undefined,
    },
    typed,
    typedAgain: steps.forgive,
    submit(event) {
      event.preventDefault()
      // React hands the event on to a form of the app around the button.
      event.stopPropagation()
      if (busy || working) return
      const sent = form.handleSubmit(
        () => go(true),
        () => go(false),
      )
      void sent()
    },
    back: backFrom(steps, inputs, startAnew),
  }
}

/**
 * Takes over what was typed before the page was hydrated, and begins again once a host has hidden the
 * form: its fields were wiped then, and a later step would ask for a password that is gone.
 */
function useLifeOfFields(
  { first }: SecretInputs,
  typed: (input: HTMLInputElement, inputType: string) => void,
  beginAgain: () => void,
): void {
  const newest = useRef({ typed, beginAgain })
  useClientLayoutEffect(() => {
    newest.current = { typed, beginAgain }
  })
  useClientLayoutEffect(() => {
    const input = first.current
    if (input?.value) newest.current.typed(input, '')
    return () => newest.current.beginAgain()
  }, [first])
}

/** The second field goes when the password has been used. The button stays. */
function leaveField({ second }: SecretInputs): void {
  const field = second.current
  if (!field?.matches(':focus')) return
  field.form?.querySelector<HTMLElement>('[type=submit]')?.focus({ preventScroll: true })
}

function backFrom(steps: Steps, { second, origin }: SecretInputs, startAnew: () => void) {
  switch (steps.step) {
    case 'choose':
      return null
    case 'phrase':
      return startAnew
    default:
      return () => {
        if (second.current) second.current.value = ''
        steps.goTo(origin.current.from === 'suggestion' ? 'phrase' : 'choose')
      }
  }
}

interface SubmissionParts {
  readonly confirmation: PasswordConfirmation
  readonly show: (shown: boolean) => void
  readonly strength: PasswordStrength
  readonly inputs: SecretInputs
  readonly steps: Steps
  readonly form: UseFormReturn<{ acknowledged: boolean }>
}

/** From a press on the button to the flow, or to the first thing that is wrong. */
function useSubmission({ confirmation, show, strength, inputs, steps, form }: SubmissionParts) {
  const { controller } = useBackupEnvironment()
  const [busy, setBusy] = useState(false)
  const { first, second, origin } = inputs

  /** True where the password may be sent now. */
  const isReady = async (password: string) => {
    const next = stepAfter(steps.step, origin.current, confirmation)
    if (next === null && steps.step !== 'choose') return true
    // What is slow to ask is asked once: before the next step, or else by the flow.
    const rejection = await rejectionBefore(strength, password, next !== null)
    if (first.current?.value !== password) return false
    if (rejection !== null) steps.complain({ kind: 'rejected', rejection })
    else if (next !== null) {
      show(next === 'show')
      steps.goTo(next)
    }
    return rejection === null && next === null
  }
  /** Of a wallet that is not there yet nothing else would tell. */
  const complainOf = ({ status }: BackupState) => {
    if (status === 'starting') steps.complain({ kind: 'notReady' })
  }
  const send = async (password: string) => {
    if (await isReady(password)) complainOf(await sendPassword(controller, password))
  }
  const go = async (acknowledged: boolean) => {
    const password = first.current?.value ?? ''
    show(false)
    const found = problemOf(steps.step, strength.policy.kind, password, second.current?.value ?? '')
    if (found !== null) return steps.complain(found)
    if (!acknowledged) return form.setFocus('acknowledged')
    steps.forgive()
    setBusy(true)
    await send(password).finally(() => setBusy(false))
  }
  return { busy, go }
}

/** Whatever the meter knows already is not asked again. The flow looks again in any case. */
async function rejectionBefore(
  { policy, verdict, checking, check }: PasswordStrength,
  password: string,
  confirm: boolean,
): Promise<PasswordRejection | null> {
  if (verdict?.accepted && !checking && !(confirm && policy.confirm)) return null
  const { accepted, rejections } = await check(password, { confirm })
  return accepted ? null : (rejections[0] ?? { code: 'CUSTOM' })
}

/** Hears of the flow's refusals, and that the password is of no more use. */
function useFlow(complain: (problem: PasswordProblem) => void, forget: () => void): void {
  // Each refusal is a state of its own, also where the reason is the same as before.
  const refusal = useBackupSlice(refusalOf)
  useEffect(() => {
    if (refusal?.rejection) complain({ kind: 'rejected', rejection: refusal.rejection })
  }, [refusal, complain])
  const useless = useBackupSlice(isUseless)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is.
  useEffect(() => {
    if (useless) forget()
  }, [useless])
}

function refusalOf(state: BackupState) {
  return state.status === 'collecting' && state.rejection ? state : null
}

function isWorking({ status }: BackupState): boolean {
  return status === 'working'
}

/** It has been used, or belongs to none of what can be done now. */
function isUseless(state: BackupState): boolean {
  return isWorking(state) || state.status === 'saved' || leftUnfinished(state) !== null
}
