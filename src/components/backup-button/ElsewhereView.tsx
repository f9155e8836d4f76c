'use client'
import { useState } from 'react'
import type { RecoverableMethod } from '../../core/state.js'
import { formatDate } from '../../messages/formatDate.js'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { useBackupStatus } from '../../react/useBackupStatus.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { icons } from '../parts/icons.js'
import { masked, maskedClasses } from '../parts/masked.js'
import { Advice } from './Advice.js'

interface ElsewhereViewProps {
  /** The newest backup that is complete; undefined where there is none. */
  readonly newest: RecoverableMethod | undefined
  readonly recover: () => void
  /** Reads again which backups there are. */
  readonly readAgain: () => Promise<unknown>
  readonly close: () => void
}

/** The wallet is not on this device: recover it, or say why that is not possible yet. */
export function ElsewhereView(props: ElsewhereViewProps) {
  const { newest } = props
  return newest ? <WithBackup {...props} newest={newest} /> : <WithoutBackup {...props} />
}

function WithBackup({
  newest,
  recover,
  close,
}: ElsewhereViewProps & { readonly newest: RecoverableMethod }) {
  const { messages, locale } = useMessages()
  const { elsewhere: words, failed, dialog, recovery, button, methods } = messages
  const { data } = useBackupStatus()
  return (
    <>
      <DialogHeader title={failed.titleElsewhere} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <p className="pbk-lead">{words.lead}</p>
        <dl className="pbk-facts">
          {data?.address && (
            <div>
              <dt>{words.wallet}</dt>
              <dd>
                <code
                  {...masked}
                  className={`pbk-short-address ${maskedClasses}`}
                  translate="no"
                  dir="ltr"
                >
                  {shortened(data.address)}
                </code>
              </dd>
            </div>
          )}
          <div>
            <dt>{words.newest}</dt>
            <dd>
              <bdi>{methods[newest.method].name}</bdi>
              <span>{' · '}</span>
              <bdi>{formatDate(locale, newest.createdAt)}</bdi>
            </dd>
          </div>
          <div>
            <dt>{words.funds}</dt>
            <dd>{words.notAffected}</dd>
          </div>
        </dl>
      </div>
      <div className="pbk-dialog-footer">
        <Button variant="quiet" onClick={close}>
          {recovery.notNow}
        </Button>
        <Button variant="primary" onClick={recover}>
          {button.recover}
        </Button>
      </div>
    </>
  )
}

/** Both ends are kept: they are what people compare. */
function shortened(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`
}

function WithoutBackup({ readAgain }: ElsewhereViewProps) {
  const { messages, app } = useMessages()
  const { elsewhere: words, failed, dialog, button } = messages
  const { contactUrl } = useBackupEnvironment()
  const { told, checking, check } = useCheckAgain(readAgain)
  return (
    <>
      <DialogHeader title={failed.titleElsewhere} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <p className="pbk-lead">{words.leadNone}</p>
        <ul className="pbk-answers pbk-points">
          <Advice
            icon={icons.devices}
            title={words.otherTitle}
            text={words.otherText({ app, label: unbroken(button.backUp) })}
          />
          <Advice
            icon={icons.attention}
            tone="warning"
            title={words.keepTitle}
            text={words.keepText}
          />
        </ul>
        {told !== '' && <p className="pbk-small">{told}</p>}
      </div>
      <div className="pbk-dialog-footer">
        {contactUrl && (
          <a
            className="pbk-button"
            data-variant="quiet"
            href={contactUrl}
            {...targetOf(contactUrl)}
          >
            {words.contact({ app })}
          </a>
        )}
        <Button variant="primary" aria-disabled={checking || undefined} onClick={check}>
          {failed.checkAgain}
        </Button>
      </div>
    </>
  )
}

/** A label that is quoted stays on one line. */
function unbroken(label: string): string {
  return label.replaceAll(' ', '\u00A0')
}

/** A page opens beside this one. A mail program needs no window of its own. */
function targetOf(url: string) {
  return /^https?:/.test(url) ? { target: '_blank', rel: 'noreferrer' } : {}
}

/** Reads the wallet and its backups again. Where that changes nothing, it says so. */
function useCheckAgain(readAgain: ElsewhereViewProps['readAgain']) {
  const { controller, announce } = useBackupEnvironment()
  const { elsewhere, status } = useMessages().messages
  const { refetch } = useBackupStatus()
  const [told, setTold] = useState('')
  const [checking, setChecking] = useState(false)
  const check = async () => {
    if (checking) return
    setChecking(true)
    setTold('')
    const [{ isError }] = await Promise.all([refetch(), readAgain()])
    controller.refresh()
    const news = isError ? status.unread : elsewhere.unchanged
    setTold(news)
    announce(news)
    setChecking(false)
  }
  return { told, checking, check }
}
