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
  badge,
  checked,
  disabled = false,
  onChoose,
}: MethodCardProps) {
  const id = useId()
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
        <span id={`${id}t`} className="pbk-method-text">
          {text}
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
        aria-describedby={badge ? `${id}b ${id}t` : `${id}t`}
        onChange={onChoose}
      />
    </label>
  )
}
