'use client'
import { useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import type { MessageOverrides } from '../messages/keys.js'
import { languageOf } from './languageOf.js'

/** Says one thing to screen readers: politely, or at once where it is a failure. */
export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void

interface Spoken {
  readonly polite: string
  readonly assertive: string
}

const silence: Spoken = { polite: '', assertive: '' }

/** The provider's one live region and the functions that work it. */
export function useLiveRegion(words: MessageOverrides | undefined) {
  const [spoken, setSpoken] = useState(silence)
  const [host, setHost] = useState<HTMLElement | null>(null)
  const announce: Announce = useCallback((text, urgency = 'polite') => {
    setSpoken((before) => (before[urgency] === text ? before : { ...silence, [urgency]: text }))
  }, [])
  const moveLiveRegion = useCallback((next: HTMLElement | null) => {
    // Words that come with a region would be read out again.
    setSpoken(silence)
    setHost(next)
  }, [])
  const region = (
    <div className="pbk-live pbk-hidden" {...languageOf(words)}>
      <div role="status">{spoken.polite}</div>
      <div role="alert">{spoken.assertive}</div>
    </div>
  )
  return { announce, moveLiveRegion, region: host ? createPortal(region, host) : region }
}
