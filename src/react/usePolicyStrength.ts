'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  finalVerdict,
  normalizePassword,
  type PasswordPolicy,
  type PasswordVerdict,
} from '../core/passwordPolicy.js'
import { useBackupEnvironment } from './BackupContext.js'
import { defaultPolicy } from './defaultPolicy.js'

/** What is known of the newest candidate. */
export interface PasswordStrength {
  readonly policy: PasswordPolicy
  /** Null while nothing is typed or nothing is known of it yet. Echoes nothing of the candidate. */
  readonly verdict: PasswordVerdict | null
  /** A candidate was typed and its verdict is not in. */
  readonly checking: boolean
  /** Looks at a candidate after a pause of 150 ms. A newer one makes it pointless. */
  readonly look: (candidate: string) => void
  /**
   * Checks a candidate that is about to be used, as the backup will, now and with the policy's
   * `confirm`. Rejects never: what cannot be checked is refused.
   * @param options.confirm False leaves the policy's `confirm` to the backup. @default true
   */
  readonly check: (
    candidate: string,
    options?: { readonly confirm?: boolean },
  ) => Promise<PasswordVerdict>
  /** Loads what a check needs; call it when the field gets the focus. */
  readonly preload: () => void
}

const pauseMs = 150

/** See `usePasswordStrength`. */
export function usePolicyStrength(policy?: PasswordPolicy): PasswordStrength {
  const { passwordPolicy } = useBackupEnvironment()
  const used = policy ?? passwordPolicy ?? defaultPolicy
  const [verdict, setVerdict] = useState<PasswordVerdict | null>(null)
  const [checking, setChecking] = useState(false)
  const present = useRef<AbortController | null>(null)
  useEffect(() => () => present.current?.abort(), [])
  const judge = useCallback(
    async (typed: string, confirmed: boolean) => {
      present.current?.abort()
      setChecking(true)
      const mine = new AbortController()
      present.current = mine
      const candidate = normalizePassword(typed, used.kind)
      const asking = confirmed
        ? finalVerdict(used, candidate, mine.signal)
        : used.check(candidate, mine.signal)
      const found = await asking.catch(() => unavailable)
      if (!mine.signal.aborted) {
        setVerdict(found)
        setChecking(false)
      }
      return found
    },
    [used],
  )
  const check = useCallback<PasswordStrength['check']>(
    (candidate, { confirm = true } = {}) => judge(candidate, confirm),
    [judge],
  )
  const look = useCallback(
    (candidate: string) => {
      present.current?.abort()
      setChecking(candidate !== '')
      if (candidate === '') return setVerdict(null)
      const waiting = new AbortController()
      present.current = waiting
      const timer = setTimeout(() => void judge(candidate, false), pauseMs)
      waiting.signal.addEventListener('abort', () => clearTimeout(timer))
    },
    [judge],
  )
  return useMemo(
    () => ({ policy: used, verdict, checking, look, check, preload: () => used.preload?.() }),
    [used, verdict, checking, look, check],
  )
}

const unavailable: PasswordVerdict = {
  accepted: false,
  score: 0,
  rejections: [{ code: 'CHECK_UNAVAILABLE' }],
  hints: [],
}
