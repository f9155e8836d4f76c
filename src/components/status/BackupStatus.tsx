'use client'
import { forwardRef } from 'react'
import { type BackupMethod, type BackupState, backupMethods } from '../../core/state.js'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { useBackupSlice } from '../../react/useBackup.js'
import { useBackupMethods, wantedMethods } from '../../react/useBackupMethods.js'
import { useBackupStatus } from '../../react/useBackupStatus.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { Icon } from '../parts/Icon.js'
import { methodIcons } from '../parts/picker/methodIcons.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'
import { type StatusRow, statusRows } from './statusRows.js'
import { statusWords } from './statusWords.js'

/** What the look of a {@link BackupStatus} depends on. */
export interface BackupStatusState {
  /** `starting` until Portal's record has been read, `failed` where it could not be. */
  readonly status: 'starting' | 'ready' | 'failed'
  /** At least one backup is complete. */
  readonly backedUp: boolean
  /** The wallet has to be recovered on this device: no row has an action. */
  readonly notOnDevice: boolean
}

/** See {@link BackupStatus}. */
export interface BackupStatusProps extends PartPropsOf<'div', BackupStatusState> {
  /**
   * Adds an action to each row that has one: add, back up again, finish. Lead to your own way of
   * backing up with it. Without it the rows only tell.
   */
  readonly onMethodAction?: (method: BackupMethod) => void
}

/**
 * Lists the wallet's backups, one row a method: made when, not finished, not set up, or made
 * elsewhere. A backup counts only once every key of the wallet is in it. Renders a `<div>`.
 */
export const BackupStatus = forwardRef<HTMLDivElement, BackupStatusProps>(function BackupStatus(
  { onMethodAction, ...props },
  ref,
) {
  const methods = wantedMethods(undefined, useBackupEnvironment().methods)
  const { messages } = useMessages()
  const unfinished = useBackupSlice(unfinishedMethod)
  const { data, isError, refetch } = useBackupStatus()
  const known = useBackupMethods(backupMethods)
  const notOnDevice = data?.walletExists === true && !data.onDevice
  const status = known ? 'ready' : isError && !data ? 'failed' : 'starting'
  return usePart({
    tag: 'div',
    name: 'status',
    state: { status, backedUp: data?.backedUp === true, notOnDevice } as const,
    props,
    forwardedRef: ref,
    own: {
      role: 'group',
      'aria-label': messages.status.label,
      children:
        status === 'failed' ? (
          <p className="pbk-status-failed">
            <span>{messages.status.unread}</span>
            <Button variant="quiet" onClick={() => void refetch()}>
              {messages.dialog.tryAgain}
            </Button>
          </p>
        ) : (
          <>
            {notOnDevice && (
              <p className="pbk-status-note">
                {messages.picker.unavailable['wallet-not-on-device']}
              </p>
            )}
            <ul>
              {statusRows(data, known, methods, unfinished).map((row) => (
                <Row
                  key={row.method}
                  row={row}
                  onAction={notOnDevice ? undefined : onMethodAction}
                />
              ))}
            </ul>
          </>
        ),
    },
  })
})

function unfinishedMethod(state: BackupState): BackupMethod | null {
  return state.status === 'interrupted' ? state.method : null
}

interface RowProps {
  readonly row: StatusRow
  readonly onAction: ((method: BackupMethod) => void) | undefined
}

function Row({ row, onAction }: RowProps) {
  const words = useMessages()
  const { name } = words.messages.methods[row.method]
  const told = statusWords(row, words)
  return (
    <li className="pbk-status-row" data-method={row.method} data-row={row.state}>
      <Icon path={methodIcons[row.method]} />
      <div>
        <p className="pbk-status-name">{name}</p>
        <p className="pbk-status-text" data-tone={told.tone}>
          {told.icon && <Icon path={told.icon} />}
          <span>{told.text}</span>
        </p>
      </div>
      {/* In a narrow list an action has a line of its own: room for it. */}
      {onAction && row.state === 'starting' && <span className="pbk-button" aria-hidden="true" />}
      {onAction && told.action && (
        <Button
          variant="quiet"
          aria-label={`${told.action}: ${name}`}
          onClick={() => onAction(row.method)}
        >
          {told.action}
        </Button>
      )}
    </li>
  )
}
