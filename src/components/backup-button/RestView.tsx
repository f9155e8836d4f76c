'use client'
import type { BackupMethod } from '../../core/state.js'
import { formatDate } from '../../messages/formatDate.js'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import type { OfferedMethod } from '../../react/useBackupMethods.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { icons } from '../parts/icons.js'
import { Answers } from '../parts/notice/Answers.js'
import { noticeOf, type RestingState } from '../parts/notice/noticeOf.js'
import { SupportDetails } from '../parts/notice/SupportDetails.js'
import { useNoticeActions } from '../parts/notice/useNoticeActions.js'
import { methodIcons } from '../parts/picker/methodIcons.js'
import { Advice } from './Advice.js'

interface RestViewProps {
  readonly state: RestingState
  readonly usable: readonly OfferedMethod[]
  readonly close: () => void
  /** Shows the methods once the flow is idle. */
  readonly chooseMethod: () => void
}

/** The flow at rest: saved, not finished, or not saved. */
export function RestView(props: RestViewProps) {
  const { state } = props
  return state.status === 'saved' ? (
    <SavedView {...props} state={state} />
  ) : (
    <UnfinishedView {...props} state={state} />
  )
}

function UnfinishedView({ state, usable, close, chooseMethod }: RestViewProps) {
  const words = useMessages()
  const { messages } = words
  const notice = noticeOf(state, words, { several: usable.length > 1 })
  const { act, refused } = useNoticeActions(state, { dismiss: close, anotherMethod: chooseMethod })
  return (
    <>
      <DialogHeader title={notice.title} closeLabel={messages.dialog.close} />
      <div className="pbk-dialog-body">
        <Answers answers={notice.answers} />
        {refused && <p className="pbk-small">{messages.interrupted.cannotStartOver}</p>}
      </div>
      <div className="pbk-dialog-footer">
        {[...notice.actions].reverse().map(({ action, label }) => (
          <Button
            key={action}
            variant={action === notice.actions[0]?.action ? 'primary' : 'quiet'}
            onClick={() => act(action)}
          >
            {label}
          </Button>
        ))}
      </div>
      {state.status === 'failed' && notice.support && <SupportDetails error={state.error} />}
    </>
  )
}

type SavedViewProps = RestViewProps & { readonly state: Extract<RestingState, { status: 'saved' }> }

function SavedView({ state, usable, close }: SavedViewProps) {
  const { messages, locale } = useMessages()
  const { controller } = useBackupEnvironment()
  const { saved, methods, dialog } = messages
  const { keepSafe, opensWith } = methods[state.method]
  const second = secondWay(usable, state.method)
  const add = (method: BackupMethod) => {
    controller.reset()
    void controller.start(method)
  }
  return (
    <>
      <DialogHeader title={saved.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <dl className="pbk-facts">
          <div>
            <dt>{saved.opensWith}</dt>
            <dd>{opensWith}</dd>
          </div>
          <div>
            <dt>{saved.savedAt}</dt>
            <dd>{formatDate(locale, state.savedAt, 'time')}</dd>
          </div>
        </dl>
        <ul className="pbk-answers">
          <Advice icon={icons.key} title={keepSafe.title} text={keepSafe.text} />
          {second && (
            <Advice
              icon={methodIcons[second]}
              title={saved.secondTitle}
              text={methods[second].whyAdd}
            />
          )}
        </ul>
      </div>
      <div className="pbk-dialog-footer">
        {second && (
          <Button variant="secondary" onClick={() => add(second)}>
            {methods[second].add}
          </Button>
        )}
        <Button variant="primary" onClick={close}>
          {saved.done}
        </Button>
      </div>
    </>
  )
}

function secondWay(usable: readonly OfferedMethod[], made: BackupMethod): BackupMethod | undefined {
  return usable.find(({ method, backedUpAt }) => method !== made && backedUpAt === null)?.method
}
