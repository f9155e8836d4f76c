'use client'
import type { BackupState } from '../../../core/state.js'
import { safetyOf } from '../../../react/safetyOf.js'

/** A state that a run left, which has to be finished or given up before there can be another password. */
export type LeftUnfinished = Extract<BackupState, { status: 'interrupted' | 'failed' }>

/** The state where a run is left in it: that run knows its own password. Null elsewhere. */
export function leftUnfinished(state: BackupState): LeftUnfinished | null {
  if (state.status === 'interrupted') return state
  return state.status === 'failed' && safetyOf(state).newBackup !== 'none' ? state : null
}

/** Nothing of this attempt, nor of one before it, can be stored. */
export function isNothingSaved(state: BackupState): boolean {
  switch (state.status) {
    case 'starting':
    case 'idle':
    case 'collecting':
      return true
    case 'failed':
      // Of what another tab is at, nothing is known here.
      return leftUnfinished(state) === null && state.error.code !== 'BUSY'
    default:
      return false
  }
}
