'use client'
import type { PasswordKind } from '../core/passwordPolicy.js'
import type { BackupState } from '../core/state.js'
import { en } from '../messages/en/index.js'
import { failureTitle } from '../messages/failureTitle.js'
import { forKind } from '../messages/forKind.js'
import type { MessageOverrides, Messages } from '../messages/keys.js'
import { mergeMessages } from '../messages/mergeMessages.js'
import { phaseWords } from '../messages/phaseWords.js'
import type { Announce } from './LiveRegion.js'

/** Says the changes that people should hear of: the phase, the end, a failure. Silent for the rest. */
export function announceState(
  announce: Announce,
  state: BackupState,
  overrides: MessageOverrides | undefined,
  appName: string | undefined,
  kind: PasswordKind | undefined,
): void {
  const messages = forKind(mergeMessages(en, overrides), kind)
  if (state.status === 'failed') {
    const title = failureTitle(messages, state.error)
    // What has a title of its own is a wait, a choice or an open question: nothing to break in with.
    announce(title, title === messages.failed.title ? 'assertive' : 'polite')
  } else announce(newsOf(state, messages, appName ?? messages.app))
}

function newsOf(state: BackupState, messages: Messages, app: string): string {
  switch (state.status) {
    case 'working':
      return phaseWords(messages, state, app)
    case 'saved':
    case 'interrupted':
      return messages[state.status].title
    default:
      return ''
  }
}
