'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { activeElementAround } from '../activeElement.js'
import type { PasswordFormStep, PasswordProblem } from './passwordAnswers.js'
import type { SecretInputs } from './useSecretInputs.js'

/** Where in the form a person is, and what is wrong there. */
export function useSteps({ first, second }: SecretInputs) {
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
  const before = useRef(step)
  useEffect(() => {
    if (step === 'again') second.current?.focus()
    // A way back goes with its step, and takes the focus along.
    const lost = before.current !== step && activeElementAround(first.current) === null
    if (step === 'show' || (step === 'choose' && lost)) first.current?.focus()
    before.current = step
  }, [step, first, second])
  return { step, problem, forgive, goTo, complain }
}

export type Steps = ReturnType<typeof useSteps>
