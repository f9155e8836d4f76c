'use client'
import type { PasswordKind } from '../core/passwordPolicy.js'
import type { BackupState } from '../core/state.js'
import { en } from '../messages/en.js'
import { failureTitle } from '../messages/failureTitle.js'
import { forKind } from '../messages/forKind.js'
import type { MessageOverrides } from '../messages/keys.js'
import { mergeMessages } from '../messages/mergeMessages.js'
import { phaseWords } from '../messages/phaseWords.js'

/** What is said of a state; an empty text where there is nothing to say. */
export interface Announcement {
  readonly text: string
  readonly urgency: 'polite' | 'assertive'
}

/** Words for the changes that people should hear of: the phase, the end, a failure. */
export function announcementOf(
  state: BackupState,
  overrides: MessageOverrides | undefined,
  appName: string | undefined,
  kind: PasswordKind | undefined,
): Announcement {
  const messages = forKind(mergeMessages(en, overrides), kind)
  switch (state.status) {
    case 'working':
      return polite(phaseWords(messages, state, appName ?? messages.app))
    case 'saved':
      return polite(messages.saved.title)
    case 'interrupted':
      return polite(messages.interrupted.title)
    case 'failed':
      return { text: failureTitle(messages, state.error), urgency: 'assertive' }
    default:
      return polite('')
  }
}

function polite(text: string): Announcement {
  return { text, urgency: 'polite' }
}
