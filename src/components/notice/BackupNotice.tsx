'use client'
import { forwardRef, type Ref, useState } from 'react'
import type { BackupMethod, BackupState, BackupStatusName } from '../../core/state.js'
import { joinSentences } from '../../messages/joinSentences.js'
import { useBackupSlice } from '../../react/useBackup.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { Icon } from '../parts/Icon.js'
import { noticeOf, type RestingState, type Tone } from '../parts/notice/noticeOf.js'
import { SupportDetails } from '../parts/notice/SupportDetails.js'
import { useNoticeActions } from '../parts/notice/useNoticeActions.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'

/** What the look of a {@link BackupNotice} depends on. */
export interface BackupNoticeState {
  readonly status: BackupStatusName
  readonly method: BackupMethod | null
  /** How grave it is. */
  readonly tone: Tone
  /** The error's code, where there is one. */
  readonly code: string | null
}

/** See {@link BackupNotice}. */
export interface BackupNoticeProps extends PartPropsOf<'section', BackupNoticeState> {
  /**
   * Leads to the other methods after a failure, for instance to your `<BackupMethodPicker>`.
   * Without it that way is not offered.
   */
  readonly onUseAnotherMethod?: () => void
  /**
   * Leads to a recovery where the wallet is not on this device, for instance to your
   * `<RecoverWallet>`. Without it that way is not offered.
   */
  readonly onRecover?: () => void
}

/**
 * Says on the page that a run did not finish, was not saved, or was: what happened, whether the
 * wallet is safe, and what to do now. There is nothing while there is nothing to say. Renders a
 * `<section>`.
 */
export const BackupNotice = forwardRef<HTMLElement, BackupNoticeProps>(
  function BackupNotice(props, ref) {
    const state = useBackupSlice(atRest)
    const [dismissed, setDismissed] = useState<unknown>(null)
    if (state === null || dismissed === state) return null
    return (
      <Notice {...props} state={state} dismiss={() => setDismissed(state)} forwardedRef={ref} />
    )
  },
)

interface NoticeProps extends BackupNoticeProps {
  readonly state: RestingState
  readonly dismiss: () => void
  readonly forwardedRef: Ref<HTMLElement>
}

function Notice(allProps: NoticeProps) {
  const { state, dismiss, forwardedRef, onUseAnotherMethod, onRecover, ...props } = allProps
  const words = useMessages()
  const notice = noticeOf(state, words, {
    several: onUseAnotherMethod !== undefined,
    recovers: onRecover !== undefined,
  })
  const { act, refused } = useNoticeActions(state, {
    dismiss,
    recover: onRecover,
    anotherMethod: () => onUseAnotherMethod?.(),
  })
  return usePart({
    tag: 'section',
    name: 'notice',
    state: {
      status: state.status,
      method: state.method,
      tone: notice.tone,
      code: state.status === 'failed' ? state.error.code : null,
    },
    props,
    forwardedRef,
    own: {
      'aria-label': notice.title,
      children: (
        <>
          <Icon path={notice.icon} />
          <div className="pbk-notice-body">
            <p className="pbk-notice-title">{notice.title}</p>
            <p className="pbk-small">{joinSentences(...notice.answers.map(({ text }) => text))}</p>
            {refused && <p className="pbk-small">{words.messages.interrupted.cannotStartOver}</p>}
            <div className="pbk-notice-actions">
              {notice.actions.map(({ action, label }, index) => (
                <Button key={action} variant={variantOf(state, index)} onClick={() => act(action)}>
                  {label}
                </Button>
              ))}
            </div>
            {state.status === 'failed' && notice.support && <SupportDetails error={state.error} />}
          </div>
        </>
      ),
    },
  })
}

function atRest(state: BackupState): RestingState | null {
  return isResting(state) ? state : null
}

function isResting(state: BackupState): state is RestingState {
  return ['interrupted', 'saved', 'failed'].includes(state.status)
}

/** A finished thing should not ask for a click. */
function variantOf({ status }: RestingState, index: number) {
  if (index > 0) return 'quiet'
  return status === 'saved' ? 'secondary' : 'primary'
}
