'use client'
import { useState } from 'react'
import type { PasswordPolicy } from '../../../core/passwordPolicy.js'

/** Draws a password by the policy, for a person who asked for one. */
export interface Suggestion {
  /** Null where the policy makes none. */
  readonly draw: (() => void) | null
  readonly drawing: boolean
}

/**
 * @param policy Makes the password.
 * @param wanted False where the app does not offer it.
 * @param onDrawn Gets the password.
 * @param onFailed Told why none could be made: `noneFits` where no other try would help.
 */
export function useSuggestion(
  policy: PasswordPolicy,
  wanted: boolean,
  onDrawn: (phrase: string) => void,
  onFailed: (reason: 'notSuggested' | 'noneFits') => void,
): Suggestion {
  const [drawing, setDrawing] = useState(false)
  const draw = () => {
    if (drawing) return
    setDrawing(true)
    const made = Promise.resolve().then(() => policy.generate?.() ?? Promise.reject())
    void made
      .then(onDrawn, (cause) => onFailed(cause instanceof RangeError ? 'noneFits' : 'notSuggested'))
      .finally(() => setDrawing(false))
  }
  return { draw: wanted && policy.generate ? draw : null, drawing }
}
