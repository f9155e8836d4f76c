'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  finalVerdict,
  normalizePassword,
  type PasswordPolicy,
  type PasswordVerdict,
} from '../core/passwordPolicy.js'
import { useBackupEnvironment } from './BackupContext.js'
import { defaultPolicyFor } from './defaultPolicy.js'

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
  const { passwordPolicy, account, appName } = useBackupEnvironment()
  const used = policy ?? passwordPolicy ?? defaultPolicyFor(account, appName)
  const [verdict, setVerdict] = useState<PasswordVerdict | null>(null)
  const [checking, setChecking] = useState(false)
  const newest = useRef<AbortController | null>(null)
  const mounted = useMounted()
  /** Takes the place of the look before, which nobody waits for. */
  const begin = useCallback(() => {
    newest.current?.abort()
    newest.current = new AbortController()
    return newest.current
  }, [])
  useEffect(() => () => newest.current?.abort(), [])
  const judge = useCallback(
    async (typed: string, confirmed: boolean, signal: AbortSignal, turn: AbortController) => {
      setChecking(true)
      const candidate = normalizePassword(typed, used.kind)
      // A policy may be anybody's: one that throws at once is no better than one that rejects.
      const asking = Promise.resolve().then(() =>
        confirmed ? finalVerdict(used, candidate, signal) : used.check(candidate, signal),
      )
      const found = await asking.catch(() => unavailable)
      if (!turn.signal.aborted) {
        setVerdict(found)
        setChecking(false)
      }
      return found
    },
    [used],
  )
  // Somebody waits for its answer: a look at what is typed meanwhile does not stop it.
  const check = useCallback<PasswordStrength['check']>(
    (candidate, { confirm = true } = {}) => judge(candidate, confirm, mounted.signal(), begin()),
    [judge, begin, mounted],
  )
  const look = useCallback(
    (candidate: string) => {
      const turn = begin()
      setChecking(candidate !== '')
      if (candidate === '') return setVerdict(null)
      const timer = setTimeout(() => void judge(candidate, false, turn.signal, turn), pauseMs)
      turn.signal.addEventListener('abort', () => clearTimeout(timer))
    },
    [judge, begin],
  )
  return useMemo(
    () => ({ policy: used, verdict, checking, look, check, preload: () => used.preload?.() }),
    [used, verdict, checking, look, check],
  )
}

/** Gives a signal that aborts when the component goes. */
function useMounted() {
  const [mounted] = useState(() => {
    let life = new AbortController()
    return {
      signal: () => life.signal,
      begin() {
        life = new AbortController()
      },
      end: () => life.abort(),
    }
  })
  useEffect(() => {
    mounted.begin()
    return mounted.end
  }, [mounted])
  return mounted
}

const unavailable: PasswordVerdict = {
  accepted: false,
  score: 0,
  rejections: [{ code: 'CHECK_UNAVAILABLE' }],
  hints: [],
}
