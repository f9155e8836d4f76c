'use client'
import { useRef } from 'react'
import { joinSentences } from '../../../messages/joinSentences.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useBackupStatus } from '../../../react/useBackupStatus.js'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { type HandedOnFocus, useFocusHandedOn } from './useFocusHandedOn.js'

interface WalletElsewhereProps {
  readonly onRecover: (() => void) | undefined
  readonly handedOn: HandedOnFocus
}

/** Replaces the fields while the wallet is not on this device: no password could be used. */
export function WalletElsewhere({ onRecover, handedOn }: WalletElsewhereProps) {
  const { messages, app } = useMessages()
  const { controller } = useBackupEnvironment()
  const { refetch } = useBackupStatus()
  const { failed, button } = messages
  const words = messages.errors.WALLET_NOT_ON_DEVICE
  const title = useRef<HTMLParagraphElement>(null)
  useFocusHandedOn(handedOn, title)
  const checkAgain = () => {
    controller.refresh()
    void refetch()
  }
  return (
    <div className="pbk-form-fields">
      <div>
        <p ref={title} className="pbk-notice-title" tabIndex={-1}>
          {failed.titleElsewhere}
        </p>
        <p className="pbk-small">
          {joinSentences(words.happened({ app, method: '' }), words.next?.({ app }) ?? '')}
        </p>
      </div>
      <div className="pbk-form-actions">
        {onRecover && (
          <Button variant="primary" onClick={onRecover}>
            {button.recover}
          </Button>
        )}
        <Button variant={onRecover ? 'quiet' : 'primary'} onClick={checkAgain}>
          {failed.checkAgain}
        </Button>
      </div>
    </div>
  )
}
