'use client'
import type { BackupError } from '../../../core/errors.js'
import type { BackupMethod, BackupState } from '../../../core/state.js'
import { failureTitle } from '../../../messages/failureTitle.js'
import { formatDate } from '../../../messages/formatDate.js'
import { joinSentences } from '../../../messages/joinSentences.js'
import { safetyOf, type WalletSafety } from '../../../react/safetyOf.js'
import type { Words } from '../../../react/useMessages.js'
import { firstIcons } from '../firstIcons.js'
import { icons } from '../icons.js'

/** A state in which the flow rests and has something to tell. */
export type RestingState = Extract<BackupState, { status: 'interrupted' | 'saved' | 'failed' }>

/** The colour of an icon. Never the only sign: its words say the same. */
export type Tone = 'danger' | 'warning' | 'success' | 'neutral'

/** One sentence or two with an icon. */
export interface Answer {
  readonly tone: Tone
  readonly icon: string
  readonly text: string
}

/** What a person can do about a notice. */
export type NoticeAction =
  | 'resume'
  | 'start-over'
  | 'retry'
  | 'restart'
  | 'another-method'
  | 'recover'
  | 'check-again'
  | 'reset'
  | 'dismiss'

/** A notice in words: what happened, is my wallet safe, what now. */
export interface NoticeWords {
  readonly tone: Tone
  readonly icon: string
  readonly title: string
  readonly answers: readonly Answer[]
  /** Support may be needed: a prompt that was closed needs none. */
  readonly support: boolean
  /** The best next step first. */
  readonly actions: readonly { readonly action: NoticeAction; readonly label: string }[]
}

interface NoticeOptions {
  readonly several: boolean
  readonly recovers?: boolean
}

/**
 * Says a resting state in words.
 * @param options.several There is another method to go to.
 * @param options.recovers There is a way to a recovery.
 */
export function noticeOf(state: RestingState, words: Words, options: NoticeOptions): NoticeWords {
  switch (state.status) {
    case 'saved':
      return savedNotice(state, words)
    case 'interrupted':
      return interruptedNotice(state, words)
    case 'failed':
      return failedNotice(state, words, options)
  }
}

function savedNotice(
  { method, savedAt }: Extract<RestingState, { status: 'saved' }>,
  { messages, locale }: Words,
): NoticeWords {
  const text = messages.saved.summary({
    opensWith: messages.methods[method].opensWith,
    date: formatDate(locale, savedAt),
  })
  return {
    tone: 'success',
    icon: icons.checkCircle,
    title: messages.saved.title,
    answers: [{ tone: 'success', icon: firstIcons.check, text }],
    support: false,
    actions: [{ action: 'reset', label: messages.saved.done }],
  }
}

function interruptedNotice(
  state: Extract<RestingState, { status: 'interrupted' }>,
  { messages }: Words,
): NoticeWords {
  const { interrupted, safety } = messages
  const resume = state.remedy === 'resume'
  const head = { tone: 'warning', icon: icons.pause } as const
  return {
    ...head,
    title: interrupted.title,
    answers: [
      { ...head, text: resume ? interrupted.resume : interrupted.startOver },
      safe(resume ? interrupted.resumeSafe : safety.onDevice),
      ...olderBackup(safetyOf(state), state.method, messages, interrupted.replaceIt),
    ],
    support: false,
    actions: resume
      ? [
          { action: 'resume', label: interrupted.finish },
          { action: 'start-over', label: interrupted.startOverAction },
        ]
      : [
          { action: 'resume', label: interrupted.startOverAction },
          { action: 'dismiss', label: interrupted.notNow },
        ],
  }
}

function failedNotice(
  state: Extract<RestingState, { status: 'failed' }>,
  { messages, app }: Words,
  options: NoticeOptions,
): NoticeWords {
  const { several } = options
  const { error, method } = state
  const told = messages.errors[error.code]
  const safety = safetyOf(state)
  const head = lookOf(error)
  const name = method === null ? '' : messages.methods[method].name
  // There is no other method to choose. Of Google's own refusal the words say more than that.
  const deadEnd =
    error.action === 'choose-method' && !several && error.code !== 'GOOGLE_BROWSER_REFUSED'
  const next = deadEnd ? undefined : told.next?.({ app })
  return {
    ...head,
    title: failureTitle(messages, error),
    answers: [
      { ...head, text: told.happened({ app, method: name }) },
      ...safeAnswer(safety, messages),
      ...olderBackup(safety, method, messages),
      ...(next === undefined ? [] : [{ tone: 'neutral', icon: icons.arrow, text: next } as const]),
    ],
    support: looks[error.code] !== calledOff,
    actions: failedActions(error, messages, options),
  }
}

type Messages = Words['messages']

/** The tone and the icon of what happened. */
export function lookOf({ code }: BackupError): { readonly tone: Tone; readonly icon: string } {
  return looks[code] ?? { tone: 'danger', icon: icons.attention }
}

const calledOff = { tone: 'neutral', icon: icons.pause } as const

/** A wait, a choice and an open question do not look like failures. */
const looks: Partial<Record<BackupError['code'], { tone: Tone; icon: string }>> = {
  BUSY: { tone: 'neutral', icon: icons.clock },
  OPERATION_IN_PROGRESS: { tone: 'neutral', icon: icons.clock },
  RATE_LIMITED: { tone: 'neutral', icon: icons.clock },
  CANCELLED: calledOff,
  PASSKEY_CANCELLED: calledOff,
  GOOGLE_CANCELLED: calledOff,
  CONFIRM_FAILED: { tone: 'warning', icon: icons.question },
  STORE_UNKNOWN: { tone: 'warning', icon: icons.question },
  STORE_MISCONFIGURED: { tone: 'warning', icon: icons.attention },
  WALLET_MISSING: { tone: 'neutral', icon: icons.attention },
  WALLET_NOT_ON_DEVICE: { tone: 'neutral', icon: icons.devices },
}

function failedActions(
  error: BackupError,
  { failed, button }: Messages,
  { several, recovers = false }: NoticeOptions,
): NoticeWords['actions'] {
  const another = several ? [{ action: 'another-method', label: failed.useAnother } as const] : []
  const close = { action: 'reset', label: failed.close } as const
  switch (error.code) {
    case 'BUSY':
      return [
        { action: 'dismiss', label: failed.close },
        { action: 'retry', label: failed.tryAgain },
      ]
    case 'STORE_UNKNOWN':
      return [
        { action: 'retry', label: failed.checkAgain },
        { action: 'dismiss', label: failed.later },
      ]
    case 'STORE_MISCONFIGURED':
      return [
        { action: 'retry', label: failed.tryAgain },
        { action: 'dismiss', label: failed.later },
      ]
    case 'CONFIRM_FAILED':
      return [
        { action: 'retry', label: failed.finish },
        { action: 'dismiss', label: failed.later },
      ]
    case 'WALLET_NOT_ON_DEVICE':
      return [
        ...(recovers ? [{ action: 'recover', label: button.recover } as const] : []),
        { action: 'check-again', label: failed.checkAgain },
      ]
    case 'PASSWORD_REJECTED':
      return [{ action: 'restart', label: failed.tryAgain }, ...another]
  }
  if (error.retryable) return [{ action: 'retry', label: failed.tryAgain }, ...another]
  return error.action === 'choose-method' && several ? [...another] : [close]
}

function safe(text: string): Answer {
  return { tone: 'success', icon: icons.checkCircle, text }
}

function safeAnswer(safety: WalletSafety, { safety: words }: Messages): readonly Answer[] {
  if (safety.device === 'missing') return []
  if (safety.device === 'unread') return [safe(words.nothingChanged)]
  if (safety.newBackup === 'kept') return [safe(words.kept)]
  if (safety.newBackup === 'unconfirmed') return [safe(words.unconfirmed)]
  return [safe(safety.olderBackup === 'unchanged' ? words.unchanged : words.onDevice)]
}

function olderBackup(
  safety: WalletSafety,
  method: BackupMethod | null,
  { methods }: Messages,
  remedy = '',
): readonly Answer[] {
  if (safety.olderBackup === 'unchanged' || method === null) return []
  const text = joinSentences(methods[method].olderMayBeClosed, remedy)
  return [{ tone: 'warning', icon: icons.attention, text }]
}
