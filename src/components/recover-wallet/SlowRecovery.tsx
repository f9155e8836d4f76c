'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { Icon } from '../parts/Icon.js'
import { icons } from '../parts/icons.js'

interface SlowRecoveryProps {
  readonly titleId: string
  readonly method: BackupMethod
  readonly stop: () => void
}

/** Nothing was heard for long: what may be wrong, and the way out. */
export function SlowRecovery({ titleId, method, stop }: SlowRecoveryProps) {
  const { progress, recovery, methods } = useMessages().messages
  const { announce } = useBackupEnvironment()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => announce(progress.slowTitle), [announce, progress])
  useLayoutEffect(() => {
    const { current } = notice
    // There is news after all, and the focus must not go with the button.
    return () => {
      if (current?.contains(document.activeElement)) document.getElementById(titleId)?.focus()
    }
  }, [titleId])
  return (
    <div className="pbk-notice" data-tone="warning" ref={notice}>
      <Icon path={icons.clock} />
      <div className="pbk-notice-body">
        <p className="pbk-notice-title">{progress.slowTitle}</p>
        {methods[method].prompt !== '' && <p className="pbk-small">{recovery.slowPrompt}</p>}
        <p className="pbk-small">{recovery.slow}</p>
        <div className="pbk-notice-actions">
          <Button variant="secondary" onClick={stop}>
            {progress.stopWaiting}
          </Button>
        </div>
      </div>
    </div>
  )
}
