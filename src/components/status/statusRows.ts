'use client'
import { type BackupMethod, backupMethods } from '../../core/state.js'
import type { BackupStatusReport } from '../../react/backupStatus.js'
import { usualMethods } from '../parts/picker/usualMethods.js'

/** One method of the list. */
export interface StatusRow {
  readonly method: BackupMethod
  readonly state: 'starting' | 'complete' | 'unfinished' | 'none'
  /** When its newest backup was made, ISO 8601. */
  readonly createdAt: string | null
  readonly runsHere: boolean
}

/**
 * The rows to list: what the app offers and the platform can run, and every backup that is there,
 * wherever it was made.
 * @param named What the app offers; undefined where it names nothing.
 * @param report Undefined until Portal's record has been read.
 * @param unfinished The method of a run that an earlier page left behind.
 */
export function statusRows(
  report: BackupStatusReport | undefined,
  named: readonly BackupMethod[] | undefined,
  unfinished: BackupMethod | null,
): readonly StatusRow[] {
  if (report === undefined) {
    const likely = named ?? usualMethods
    return likely.map((method) => ({ method, state: 'starting', createdAt: null, runsHere: true }))
  }
  const offered = named ?? backupMethods
  const order = [...offered, ...report.methods.map(({ method }) => method)]
  return [...new Set(order)].flatMap((method): StatusRow[] => {
    const known = report.methods.find((one) => one.method === method)
    if (known === undefined) return []
    const { complete, createdAt, runsHere } = known
    const left = method === unfinished || (createdAt !== null && !complete)
    const state = left ? 'unfinished' : complete ? 'complete' : 'none'
    const listed = state !== 'none' || (runsHere && offered.includes(method))
    return listed ? [{ method, state, createdAt, runsHere }] : []
  })
}
