import { type PasswordStrength, usePasswordStrength } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import type { ReactNode } from 'react'
import { Stage } from './Stage.js'

interface OwnFieldProps {
  readonly policy: PasswordPolicy
  readonly label: string
  /** The id of what says more about the field. */
  readonly describedBy?: string
  /** The part that the story is about. */
  readonly part: (strength: PasswordStrength) => ReactNode
}

/** A form of an app's own, with one part of the kit in it. */
export function OwnField(props: OwnFieldProps) {
  return (
    <div className="stage-panel">
      <Stage>
        <Field {...props} />
      </Stage>
    </div>
  )
}

function Field({ policy, label, describedBy, part }: OwnFieldProps) {
  const strength = usePasswordStrength(policy)
  return (
    <div className="pbk pbk-field">
      <label className="pbk-label" htmlFor="own-field">
        {label}
      </label>
      <input
        id="own-field"
        className="stage-field"
        type="password"
        autoComplete="new-password"
        aria-describedby={describedBy}
        onFocus={strength.preload}
        onInput={(event) => strength.look(event.currentTarget.value)}
      />
      {part(strength)}
    </div>
  )
}
