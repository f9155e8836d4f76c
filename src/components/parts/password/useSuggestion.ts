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
 * @param onDrawn Gets the password; null where none could be made.
 */
export function useSuggestion(
  policy: PasswordPolicy,
  wanted: boolean,
  onDrawn: (phrase: string | null) => void,
): Suggestion {
  const [drawing, setDrawing] = useState(false)
  const draw = () => {
    if (drawing) return
    setDrawing(true)
    const made = Promise.resolve().then(() => policy.generate?.() ?? null)
    void made
      .catch(() => null)
      .then((phrase) => {
        setDrawing(false)
        onDrawn(phrase)
      })
  }
  return { draw: wanted && policy.generate ? draw : null, drawing }
}
