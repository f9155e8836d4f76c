'use client'
import { useState } from 'react'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import type { NoticeAction, RestingState } from './noticeOf.js'

/** Does what a person chose in a notice. */
export interface NoticeActions {
  readonly act: (action: NoticeAction) => void
  /** Starting over was refused: the backup may be stored already. */
  readonly refused: boolean
}

/**
 * @param handlers.dismiss Puts the notice away; the state stays.
 * @param handlers.recover Leads to a recovery.
 * @param handlers.anotherMethod Leads to the other methods. The flow is back in `idle` by then.
 */
export function useNoticeActions(
  state: RestingState,
  handlers: {
    readonly dismiss: () => void
    readonly anotherMethod: () => void
    readonly recover?: (() => void) | undefined
  },
): NoticeActions {
  const { controller, announce } = useBackupEnvironment()
  const { interrupted } = useMessages().messages
  const [refusedIn, setRefusedIn] = useState<RestingState | null>(null)
  const startOver = async () => {
    const { method } = state
    const rest = await controller.discard()
    if (rest.status === 'interrupted') {
      setRefusedIn(rest)
      announce(interrupted.cannotStartOver)
    }
    if (rest.status !== 'idle' || method === null) return
    // The store was asked first, and may have taken longer than a click lets a prompt open.
    const canPrompt = method === 'PASSWORD' || navigator.userActivation?.isActive !== false
    if (canPrompt) await controller.start(method)
    else handlers.anotherMethod()
  }
  const act = (action: NoticeAction) => {
    switch (action) {
      case 'resume':
        return void controller.resume()
      case 'retry':
        return void controller.retry()
      case 'start-over':
        return void startOver()
      case 'restart':
        controller.reset()
        return void controller.start('PASSWORD')
      case 'another-method':
        controller.reset()
        return handlers.anotherMethod()
      case 'recover':
        return handlers.recover?.()
      case 'check-again':
        return controller.refresh()
      case 'reset':
        controller.reset()
        return handlers.dismiss()
      case 'dismiss':
        return handlers.dismiss()
    }
  }
  return { act, refused: refusedIn === state }
}
