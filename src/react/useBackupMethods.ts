'use client'
import { useMemo } from 'react'
import type { BackupMethod } from '../core/state.js'
import type { UnavailableReason } from '../messages/keys.js'
import { useBackupEnvironment } from './BackupContext.js'
import type { BackupStatusReport } from './backupStatus.js'
import { useBackupStatus } from './useBackupStatus.js'

/** A method that the app offers, and whether it can be used here. */
export type OfferedMethod = {
  readonly method: BackupMethod
  /** When its complete backup was made (ISO 8601); null where there is none. */
  readonly backedUpAt: string | null
} & (
  | { readonly available: true; readonly reason: null }
  | { readonly available: false; readonly reason: UnavailableReason }
)

/** What can be offered; `null` until Portal's record has been read. */
export type OfferedMethods = readonly OfferedMethod[] | null

/**
 * The methods to offer here, in the provider's order, and for the rest why they cannot be used.
 * @param only Narrows the provider's `methods` further.
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function useBackupMethods(only?: readonly BackupMethod[]): OfferedMethods {
  const { methods } = useBackupEnvironment()
  const { data } = useBackupStatus()
  return useMemo(() => {
    const wanted = only && methods ? only.filter((one) => methods.includes(one)) : (only ?? methods)
    return data === undefined ? null : offeredMethods(data, wanted)
  }, [data, only, methods])
}

function offeredMethods(
  status: BackupStatusReport,
  wanted: readonly BackupMethod[] | undefined,
): readonly OfferedMethod[] {
  const offered = wanted ?? status.methods.filter((one) => one.runsHere).map((one) => one.method)
  return offered.map((method) => {
    const known = status.methods.find((one) => one.method === method)
    const backedUpAt = known?.complete ? known.createdAt : null
    return known?.runsHere
      ? { method, backedUpAt, available: true, reason: null }
      : { method, backedUpAt, available: false, reason: 'platform' }
  })
}
