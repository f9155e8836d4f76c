'use client'
import { useState } from 'react'
import type { BackupError } from '../../../core/errors.js'
import { formatDate } from '../../../messages/formatDate.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'

/** What support needs to find a run: folded away, and copied with one click. Nothing secret is in it. */
export function SupportDetails({ error }: { readonly error: BackupError }) {
  const { messages, locale } = useMessages()
  const { announce } = useBackupEnvironment()
  const [seenAt] = useState(() => Date.now())
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const { failed } = messages
  const place = [error.phase, error.runId].filter((part) => part !== null).join(' · ')
  const copy = async () => {
    const text = [error.code, place, new Date(seenAt).toISOString()].filter(Boolean).join('\n')
    const outcome = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    )
    setCopied(outcome)
    announce(failed[outcome])
  }
  return (
    <details className="pbk-details">
      <summary>
        <Icon path={icons.chevron} mirror />
        {failed.details}
      </summary>
      <div className="pbk-details-body">
        <p className="pbk-code">
          <b>{error.code}</b>
          {place !== '' && <span>{place}</span>}
          <span>{formatDate(locale, seenAt, 'stamp')}</span>
        </p>
        <Button variant="secondary" onClick={() => void copy()}>
          {copied === 'copied' ? failed.copied : failed.copy}
        </Button>
        {copied === 'notCopied' && <p className="pbk-small">{failed.notCopied}</p>}
      </div>
    </details>
  )
}
