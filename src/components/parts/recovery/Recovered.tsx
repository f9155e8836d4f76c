'use client'
import { type ReactNode, useEffect } from 'react'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { firstIcons } from '../firstIcons.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'
import { masked, maskedClasses } from '../masked.js'
import { StepTitle } from './StepTitle.js'

interface RecoveredProps {
  readonly titleId: string
  readonly address: string
  readonly onDone: (() => void) | undefined
  /** The button that makes a fresh backup. */
  readonly freshBackup: ReactNode
}

/** The wallet is back: its address, and the offer of a fresh backup. */
export function Recovered({ titleId, address, onDone, freshBackup }: RecoveredProps) {
  const { recovery: words } = useMessages().messages
  const { announce } = useBackupEnvironment()
  useEffect(() => announce(words.recoveredTitle), [announce, words])
  return (
    <>
      <StepTitle id={titleId} title={words.recoveredTitle} takesFocus />
      <ul className="pbk-answers">
        <li data-tone="success">
          <Icon path={icons.checkCircle} />
          <div>
            <p>{words.recovered}</p>
            <p className="pbk-address">
              <span className="pbk-hidden">{`${words.address}: `}</span>
              <span {...masked} className={maskedClasses} translate="no">
                {address}
              </span>
            </p>
          </div>
        </li>
        <li data-tone="neutral">
          <Icon path={firstIcons.wallet} />
          <div>
            <p className="pbk-strong">{words.freshTitle}</p>
            <p className="pbk-small">{words.freshText}</p>
          </div>
        </li>
      </ul>
      <div className="pbk-step-actions">
        {onDone && (
          <Button variant="quiet" onClick={onDone}>
            {words.notNow}
          </Button>
        )}
        {freshBackup}
      </div>
    </>
  )
}
