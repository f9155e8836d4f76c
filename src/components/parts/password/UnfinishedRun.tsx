'use client'
import { useRef } from 'react'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { Answers } from '../notice/Answers.js'
import { noticeOf } from '../notice/noticeOf.js'
import { useNoticeActions } from '../notice/useNoticeActions.js'
import type { LeftUnfinished } from './leftUnfinished.js'
import { type HandedOnFocus, useFocusHandedOn } from './useFocusHandedOn.js'

interface UnfinishedRunProps {
  readonly state: LeftUnfinished
  readonly handedOn: HandedOnFocus
}

/** Stands in the place of the fields while a run is left that another password would not belong to. */
export function UnfinishedRun({ state, handedOn }: UnfinishedRunProps) {
  const words = useMessages()
  const notice = noticeOf(state, words, { several: false })
  const { act, refused } = useNoticeActions(state, { dismiss() {}, anotherMethod() {} })
  const title = useRef<HTMLParagraphElement>(null)
  useFocusHandedOn(handedOn, title)
  return (
    <div className="pbk-form-fields">
      <p ref={title} className="pbk-notice-title" tabIndex={-1}>
        {notice.title}
      </p>
      <Answers answers={notice.answers} />
      {refused && (
        <p className="pbk-small" role="status">
          {words.messages.interrupted.cannotStartOver}
        </p>
      )}
      <div className="pbk-form-actions">
        {notice.actions
          // Put away, there would be nothing in its place.
          .filter(({ action }) => action !== 'dismiss')
          .map(({ action, label }, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'primary' : 'quiet'}
              onClick={() => act(action)}
            >
              {label}
            </Button>
          ))}
      </div>
    </div>
  )
}
