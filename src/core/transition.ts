import type { BackupError } from './errors.js'
import type { PasswordRejection } from './passwordPolicy.js'
import type { BackupMethod, BackupPhase, BackupState, InterruptedRemedy } from './state.js'

/** An unfinished run, as far as people need to know of it. */
export interface Unfinished {
  readonly method: BackupMethod
  readonly remedy: InterruptedRemedy
}

/** What can happen to the flow. Facts, never orders. */
export type BackupFact =
  /** The wallet and the journal have been read. */
  | { readonly type: 'opened'; readonly unfinished: Unfinished | null }
  /** The flow looks at the world anew. */
  | { readonly type: 'reopened' }
  | { readonly type: 'passwordAsked' }
  | { readonly type: 'passwordRefused'; readonly rejection: PasswordRejection }
  | { readonly type: 'wentBack' }
  | {
      readonly type: 'runBegan'
      readonly method: BackupMethod
      readonly phase: BackupPhase
      readonly progress: number
      readonly slow: boolean
    }
  | { readonly type: 'phaseReached'; readonly phase: BackupPhase; readonly progress: number }
  | { readonly type: 'tried'; readonly attempt: number }
  /** Nothing was heard of the SDK for a long time. */
  | { readonly type: 'wentQuiet' }
  | { readonly type: 'heard' }
  /** The share is made and journalled, so that a run that was let go can be finished. */
  | { readonly type: 'shareMade' }
  | { readonly type: 'saved'; readonly method: BackupMethod; readonly savedAt: number }
  | {
      readonly type: 'failed'
      readonly method: BackupMethod | null
      readonly error: BackupError
    }
  /** The person has seen the result, or let the run go; or the flow at rest was looked at again. */
  | { readonly type: 'rested'; readonly unfinished: Unfinished | null }

/**
 * The whole flow. Pure: the same state and fact always give the same next state, and a fact that
 * means nothing in a state leaves it as it is.
 */
export function transition(state: BackupState, fact: BackupFact): BackupState {
  switch (fact.type) {
    case 'opened':
      return state.status === 'starting' ? atRest(fact.unfinished) : state
    case 'reopened':
      return { status: 'starting' }
    case 'passwordAsked':
      return isOneOf(state, 'idle', 'failed', 'interrupted')
        ? { status: 'collecting', method: 'PASSWORD' }
        : state
    case 'passwordRefused':
      return state.status === 'collecting' ? { ...state, rejection: fact.rejection } : state
    case 'wentBack':
      return state.status === 'collecting' ? { status: 'idle' } : state
    case 'runBegan':
      return isOneOf(state, 'idle', 'collecting', 'interrupted', 'failed')
        ? {
            status: 'working',
            method: fact.method,
            phase: fact.phase,
            progress: fact.progress,
            attempt: 1,
            slow: fact.slow,
          }
        : state
    case 'phaseReached':
      return state.status === 'working' && fact.progress > state.progress
        ? { ...state, phase: fact.phase, progress: fact.progress, attempt: 1, slow: false }
        : state
    case 'tried':
      return state.status === 'working' && state.attempt !== fact.attempt
        ? { ...state, attempt: fact.attempt }
        : state
    case 'wentQuiet':
      return state.status === 'working' && !state.slow ? { ...state, slow: true } : state
    case 'heard':
      return state.status === 'working' && state.slow ? { ...state, slow: false } : state
    case 'shareMade':
      return state.status === 'interrupted' ? { ...state, remedy: 'resume' } : state
    case 'saved':
      return isOneOf(state, 'working', 'interrupted')
        ? { status: 'saved', method: fact.method, savedAt: fact.savedAt }
        : state
    case 'failed':
      return state.status === 'saved'
        ? state
        : { status: 'failed', method: fact.method, error: fact.error }
    case 'rested':
      return isOneOf(state, 'idle', 'working', 'interrupted', 'saved', 'failed')
        ? keepIfSame(state, atRest(fact.unfinished))
        : state
  }
}

function atRest(unfinished: Unfinished | null): BackupState {
  return unfinished === null ? { status: 'idle' } : { status: 'interrupted', ...unfinished }
}

function keepIfSame(state: BackupState, next: BackupState): BackupState {
  const same =
    state.status === 'interrupted' &&
    next.status === 'interrupted' &&
    state.method === next.method &&
    state.remedy === next.remedy
  return same ? state : next
}

function isOneOf(state: BackupState, ...statuses: BackupState['status'][]): boolean {
  return statuses.includes(state.status)
}
