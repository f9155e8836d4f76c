'use client'
import { type ReactNode, useId } from 'react'
import type { BackupMethod } from '../../../core/state.js'
import { Icon } from '../Icon.js'
import { methodIcons } from './methodIcons.js'

interface MethodCardProps {
  readonly method: BackupMethod
  readonly group: string
  readonly name: string
  /** What the person must keep, or why the method cannot be used here. */
  readonly text: string
  /** What becomes of the backup that there is. Takes the place of the text once the row is chosen. */
  readonly replaces?: string | undefined
  readonly badge?: ReactNode
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

/** A native radio drawn as a row. */
export function MethodCard({
  method,
  group,
  name,
  text,
  replaces,
  badge,
  checked,
  disabled = false,
  onChoose,
}: MethodCardProps) {
  const id = useId()
  const warns = replaces !== undefined && checked
  return (
    <label className="pbk-method" data-method={method} data-disabled={disabled ? '' : undefined}>
      <Icon path={methodIcons[method]} />
      <span>
        <span className="pbk-method-head">
          <span id={`${id}n`} className="pbk-method-name">
            {name}
          </span>
          {badge && <span id={`${id}b`}>{badge}</span>}
        </span>
        <span className="pbk-method-words">
          <span id={`${id}t`} className="pbk-method-text" hidden={warns}>
            {text}
          </span>
          {replaces && (
            <span id={`${id}r`} className="pbk-method-replaces" hidden={!warns}>
              {replaces}
            </span>
          )}
        </span>
      </span>
      <input
        className="pbk-radio"
        type="radio"
        name={group}
        value={method}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}n`}
        aria-describedby={`${badge ? `${id}b ` : ''}${id}${warns ? 'r' : 't'}`}
        onChange={onChoose}
      />
    </label>
  )
}
