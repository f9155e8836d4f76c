'use client'
import { type Ref, useEffect, useState } from 'react'
import type { PasswordKind, PasswordVerdict } from '../../../core/passwordPolicy.js'
import type { Messages } from '../../../messages/keys.js'
import { useMessages } from '../../../react/useMessages.js'
import type { PasswordStrength } from '../../../react/usePolicyStrength.js'
import { type PartPropsOf, usePart } from '../usePart.js'

type Level = 'weak' | 'fair' | 'strong'

/** Together with the pause before a check: 600 ms after the last key. */
const settleMs = 450

/** What the look of a strength meter depends on. */
export interface StrengthMeterState {
  /** `unknown` while nothing is typed, or nothing can be said of it. */
  readonly status: Level | 'unknown'
}

interface StrengthMeterProps extends PartPropsOf<'div', StrengthMeterState> {
  readonly strength: PasswordStrength
  readonly forwardedRef?: Ref<HTMLElement>
}

/** Four segments and a line of words. It speaks after a pause, and only when the level changes. */
export function StrengthMeter({ strength, forwardedRef, ...props }: StrengthMeterProps) {
  const { messages } = useMessages()
  const { form } = messages
  const verdict = useSettled(strength)
  const level = levelOf(verdict)
  const segments = verdict === null || level === null ? 0 : Math.max(1, verdict.score)
  return usePart({
    tag: 'div',
    name: 'meter',
    state: { status: level ?? 'unknown' },
    props,
    forwardedRef,
    own: {
      children: (
        <>
          <div className="pbk-meter-track" aria-hidden="true">
            {[1, 2, 3, 4].map((segment) => (
              <i key={segment} data-on={segment <= segments ? '' : undefined} />
            ))}
          </div>
          <p className="pbk-meter-text" role="status">
            {level === null ? (
              form.tip
            ) : (
              <>
                <b>{form[level]}</b>
                <span>{` ${nextStep(level, verdict, messages, strength.policy.kind)}`}</span>
              </>
            )}
          </p>
        </>
      ),
    },
  })
}

function useSettled({ verdict, checking }: PasswordStrength): PasswordVerdict | null {
  const [settled, settle] = useState(verdict)
  useEffect(() => {
    if (checking) return
    const timer = setTimeout(() => settle(verdict), verdict === null ? 0 : settleMs)
    return () => clearTimeout(timer)
  }, [verdict, checking])
  return settled
}

/** Full and "strong" exactly where the password is accepted. */
function levelOf(verdict: PasswordVerdict | null): Level | null {
  if (verdict === null || verdict.rejections.some(({ code }) => code === 'CHECK_UNAVAILABLE')) {
    return null
  }
  if (verdict.accepted) return 'strong'
  return verdict.score < 2 ? 'weak' : 'fair'
}

function nextStep(
  level: Level,
  verdict: PasswordVerdict | null,
  messages: Messages,
  kind: PasswordKind,
): string {
  const { form } = messages
  // What has too much of something does not get better by more.
  const excess = verdict?.rejections.find(
    ({ code }) => code === 'TOO_LONG' || code === 'UNUSABLE_CHARACTERS',
  )
  if (excess) return messages[kind].rejections[excess.code](excess.params ?? {})
  const known = (verdict?.hints ?? []).map((hint) => form.hints[hint]).find(Boolean)
  return known ?? (level === 'strong' ? form.saveIt : form.anyHint)
}
