'use client'
import type { ReactNode } from 'react'
import { Ring } from '../Ring.js'
import type { Suggestion } from './useSuggestion.js'

interface SuggestLinkProps {
  readonly suggestion: Suggestion
  readonly onClick?: () => void
  readonly children: ReactNode
}

/** Has a password drawn; nothing where none can be. */
export function SuggestLink({ suggestion, onClick, children }: SuggestLinkProps) {
  const { draw, drawing } = suggestion
  if (draw === null) return null
  return (
    <p className="pbk-suggest">
      <button
        type="button"
        className="pbk-link"
        aria-disabled={drawing || undefined}
        onClick={() => {
          onClick?.()
          draw()
        }}
      >
        {children}
      </button>
      {drawing && <Ring progress={1 / 3} />}
    </p>
  )
}
