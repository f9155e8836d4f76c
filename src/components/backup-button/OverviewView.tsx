'use client'
import type { BackupMethod } from '../../core/state.js'
import { formatDate } from '../../messages/formatDate.js'
import type { BackupStatusReport } from '../../react/backupStatus.js'
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
  const { messages, locale } = useMessages()
  const { overview, dialog, methods } = messages
  const complete = status.methods
    .filter((one) => one.complete)
    .sort((a, b) => Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? ''))
  const again = complete.find(({ method }) => usable.some((one) => one.method === method))?.method
  const hasMore = usable.some(({ backedUpAt }) => backedUpAt === null)
  return (
    <>
      <DialogHeader title={overview.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <dl className="pbk-facts">
          {complete.map(({ method, createdAt }) => (
            <div key={method}>
              <dt>{methods[method].name}</dt>
              <dd>{overview.since({ date: formatDate(locale, createdAt ?? '') })}</dd>
            </div>
          ))}
        </dl>
        {again && <p className="pbk-small">{methods[again].replaces}</p>}
      </div>
      {usable.length > 0 && (
        <div className="pbk-dialog-footer">
          {again && (
            <Button variant={hasMore ? 'secondary' : 'primary'} onClick={() => start(again)}>
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
