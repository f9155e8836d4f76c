'use client'
import type { UnavailableReason } from '../../core/methodSupport.js'
import { type BackupMethod, backupMethods } from '../../core/state.js'
import type { BackupStatusReport } from '../../react/backupStatus.js'
import type { OfferedMethods } from '../../react/useBackupMethods.js'
import { expectedMethods } from '../parts/picker/expectedMethods.js'

/** One method of the list. */
export interface StatusRow {
  readonly method: BackupMethod
  readonly state: 'starting' | 'complete' | 'unfinished' | 'none'
  /** When its newest backup was made, ISO 8601. */
  readonly createdAt: string | null
  readonly runsHere: boolean
  /** Why a method that the SDK can run cannot be used here all the same. */
  readonly reason: UnavailableReason | null
}

/**
 * The rows to list: what the app offers and the platform can run, and every backup that is there,
 * wherever it was made.
 * @param report Undefined until Portal's record has been read.
 * @param known All methods and whether they can be used here; null until the platform has been read.
 * @param named What the app offers; undefined where it names nothing.
 * @param unfinished The method of a run that an earlier page left behind.
 */
export function statusRows(
  report: BackupStatusReport | undefined,
  known: OfferedMethods,
  named: readonly BackupMethod[] | undefined,
  unfinished: BackupMethod | null,
): readonly StatusRow[] {
  if (report === undefined || known === null) return expectedMethods(named).map(starting)
  const offered = named ?? backupMethods
  const order = [...offered, ...report.methods.map(({ method }) => method)]
  return [...new Set(order)].flatMap((method): StatusRow[] => {
    const status = report.methods.find((one) => one.method === method)
    if (status === undefined) return []
    const { complete, createdAt, runsHere } = status
    const why = known.find((one) => one.method === method)?.reason
    // It is the same for every row, and is said once.
    const reason = (runsHere && why !== 'wallet-not-on-device' && why) || null
    const left = method === unfinished || (createdAt !== null && !complete)
    const state = left ? 'unfinished' : complete ? 'complete' : 'none'
    const usable = runsHere && (reason === null || named !== undefined)
    const listed = state !== 'none' || (usable && offered.includes(method))
    return listed ? [{ method, state, createdAt, runsHere, reason }] : []
  })
}

function starting(method: BackupMethod): StatusRow {
  return { method, state: 'starting', createdAt: null, runsHere: true, reason: null }
}
