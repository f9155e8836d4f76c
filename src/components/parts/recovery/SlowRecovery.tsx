'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { BackupMethod } from '../../../core/state.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import { activeElementAround } from '../activeElement.js'
import { SlowNotice } from '../progress/SlowNotice.js'

interface SlowRecoveryProps {
  readonly titleId: string
  readonly method: BackupMethod
  readonly stop: () => void
}

/** A recovery of which nothing was heard for long. It is said once, and the focus outlives it. */
export function SlowRecovery({ titleId, method, stop }: SlowRecoveryProps) {
  const { progress, recovery, methods } = useMessages().messages
  const { announce } = useBackupEnvironment()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => announce(progress.slowTitle), [announce, progress])
  useLayoutEffect(() => {
    const { current } = notice
    // There is news after all, and the focus must not go with the button.
    return () => {
      if (!current?.contains(activeElementAround(current))) return
      const root = current.getRootNode() as Document | ShadowRoot
      root.getElementById(titleId)?.focus()
    }
  }, [titleId])
  const texts = [methods[method].prompt === '' ? '' : recovery.slowPrompt, recovery.slow]
  return <SlowNotice texts={texts.filter(Boolean)} stop={stop} forwardedRef={notice} />
}
