'use client'
import { useCallback, useRef } from 'react'
import { nothingTyped } from './passwordAnswers.js'

/** The two fields, and where the value of the first came from. */
export function useSecretInputs() {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const origin = useRef(nothingTyped)
  const wipe = useCallback(() => {
    for (const input of [first.current, second.current]) if (input) input.value = ''
    origin.current = nothingTyped
  }, [])
  return { first, second, origin, wipe }
}

export type SecretInputs = ReturnType<typeof useSecretInputs>
