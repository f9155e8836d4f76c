'use client'
import { useId } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { formatDate } from '../../messages/formatDate.js'
import type { BackupStatusReport, MethodStatus } from '../../react/backupStatus.js'
import type { OfferedMethod } from '../../react/useBackupMethods.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { DialogHeader } from '../parts/DialogHeader.js'

interface OverviewViewProps {
  readonly status: BackupStatusReport
  /** What can be run here. */
  readonly usable: readonly OfferedMethod[]
  readonly start: (method: BackupMethod) => void
  readonly addAnother: () => void
}

/** Which backups there are, newest first. Making one again says first what becomes of the old one. */
export function OverviewView({ status, usable, start, addAnother }: OverviewViewProps) {
  const { messages } = useMessages()
  const { overview, dialog, methods } = messages
  const noteId = useId()
  const complete = status.methods
    .filter((one) => one.complete)
    .sort((a, b) => Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? ''))
  const again = complete.flatMap(({ method }) =>
    usable.some((one) => one.method === method) ? [method] : [],
  )
  // The only one has its action among those of the dialog; of several each has its own.
  const [only] = again.length === 1 ? again : []
  const hasMore = usable.some(({ backedUpAt }) => backedUpAt === null)
  return (
    <>
      <DialogHeader title={overview.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <dl className="pbk-facts">
          {complete.map((one) => (
            <Fact
              key={one.method}
              of={one}
              again={!only && again.includes(one.method) ? () => start(one.method) : undefined}
            />
          ))}
        </dl>
        {only && (
          <p id={noteId} className="pbk-small">
            {methods[only].replaces}
          </p>
        )}
      </div>
      {(only || hasMore) && (
        <div className="pbk-dialog-footer">
          {only && (
            <Button
              variant={hasMore ? 'secondary' : 'primary'}
              aria-describedby={noteId}
              onClick={() => start(only)}
            >
              {overview.again}
            </Button>
          )}
          {hasMore && (
            <Button variant="primary" onClick={addAnother}>
              {overview.addAnother}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

interface FactProps {
  readonly of: MethodStatus
  readonly again: (() => void) | undefined
}

/** One backup: of which method, since when, and where it has an action, what that does. */
function Fact({ of: { method, createdAt }, again }: FactProps) {
  const { messages, locale } = useMessages()
  const { overview, methods } = messages
  const { name, replaces } = methods[method]
  const id = useId()
  return (
    <div>
      <dt>{name}</dt>
      <dd>{overview.since({ date: formatDate(locale, createdAt ?? '') })}</dd>
      {again && (
        <dd className="pbk-fact-note">
          <span id={id}>{`${replaces} `}</span>
          <button
            type="button"
            className="pbk-link"
            aria-label={`${overview.again}: ${name}`}
            aria-describedby={id}
            onClick={again}
          >
            {overview.again}
          </button>
        </dd>
      )}
    </div>
  )
}
