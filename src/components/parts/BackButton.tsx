'use client'
import { Icon } from './Icon.js'
import { icons } from './icons.js'

/** A way back to the view before. */
export interface BackButtonProps {
  readonly label: string
  readonly onClick: () => void
}

/** Leads back, from beside a title. */
export function BackButton({ label, onClick }: BackButtonProps) {
  return (
    <button
      type="button"
      className="pbk-icon-button"
      aria-label={label}
      data-back=""
      onClick={onClick}
    >
      <Icon path={icons.back} mirror />
    </button>
  )
}
