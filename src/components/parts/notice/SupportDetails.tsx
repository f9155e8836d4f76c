'use client'
import { useState } from 'react'
import type { BackupError } from '../../../core/errors.js'
import { formatDate } from '../../../messages/formatDate.js'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'
import { useCopy } from '../useCopy.js'

/** What support needs to find a run: folded away, and copied with one click. Nothing secret is in it. */
export function SupportDetails({ error }: { readonly error: BackupError }) {
  const { messages, locale } = useMessages()
  const [seenAt] = useState(() => Date.now())
  const { label, problem, copy } = useCopy()
  const place = [error.phase, error.runId].filter((part) => part !== null).join(' · ')
  const text = [error.code, place, new Date(seenAt).toISOString()].filter(Boolean).join('\n')
  return (
    <details className="pbk-details">
      <summary>
        <Icon path={icons.chevron} mirror />
        <span>{messages.failed.details}</span>
      </summary>
      <div className="pbk-details-body">
        <p className="pbk-code">
          <b>{error.code}</b>
          {place !== '' && <span>{place}</span>}
          <bdi>{formatDate(locale, seenAt, 'stamp')}</bdi>
        </p>
        <Button variant="secondary" onClick={() => copy(text)}>
          {label}
        </Button>
        {problem && <p className="pbk-small">{problem}</p>}
      </div>
    </details>
  )
}
