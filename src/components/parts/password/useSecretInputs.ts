'use client'
import { useCallback, useRef } from 'react'
import { nothingTyped, type Origin } from './passwordAnswers.js'

/** The two fields, and where the value of the first came from. */
export function useSecretInputs() {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const origin = useRef(nothingTyped)
  const wipe = useCallback(() => {
    for (const input of [first.current, second.current]) if (input) input.value = ''
    origin.current = nothingTyped
  }, [])
  const setOrigin = useCallback((next: Origin) => {
    origin.current = next
  }, [])
  /** Writes a suggested password; false while there is no field. */
  const fill = useCallback((phrase: string) => {
    if (first.current === null) return false
    first.current.value = phrase
    origin.current = { from: 'suggestion', length: phrase.length }
    return true
  }, [])
  return { first, second, origin, setOrigin, fill, wipe }
}

export type SecretInputs = ReturnType<typeof useSecretInputs>
