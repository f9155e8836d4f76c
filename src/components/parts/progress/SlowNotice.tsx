'use client'
import type { Ref } from 'react'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'

interface SlowNoticeProps {
  /** What may be wrong, a paragraph each. */
  readonly texts: readonly string[]
  readonly stop: () => void
  readonly forwardedRef?: Ref<HTMLDivElement>
}

/** Nothing was heard for long: what may be wrong, and the way out. */
export function SlowNotice({ texts, stop, forwardedRef }: SlowNoticeProps) {
  const { progress } = useMessages().messages
  return (
    <div className="pbk-notice" data-tone="warning" ref={forwardedRef}>
      <Icon path={icons.clock} />
      <div className="pbk-notice-body">
        <p className="pbk-notice-title">{progress.slowTitle}</p>
        {texts.map((text) => (
          <p key={text} className="pbk-small">
            {text}
          </p>
        ))}
        <div className="pbk-notice-actions">
          <Button variant="secondary" onClick={stop}>
            {progress.stopWaiting}
          </Button>
        </div>
      </div>
    </div>
  )
}
