'use client'
import { useMemo } from 'react'
import type { UnavailableReason } from '../core/methodSupport.js'
import type { BackupMethod } from '../core/state.js'
import { useBackupEnvironment } from './BackupContext.js'
import type { BackupStatusReport, MethodStatus } from './backupStatus.js'
import { useBackupStatus } from './useBackupStatus.js'
import { type PlatformGaps, reasonAgainst, usePlatformGaps } from './usePlatformGaps.js'

/** A method that the app offers, and whether it can be used here. */
export type OfferedMethod = {
  readonly method: BackupMethod
  /** When its complete backup was made (ISO 8601); null where there is none. */
  readonly backedUpAt: string | null
  /** The one to suggest: the first that can be used and has no backup; where all have one, the first. */
  readonly recommended: boolean
} & (
  | { readonly available: true; readonly reason: null }
  | { readonly available: false; readonly reason: UnavailableReason }
)

/** What can be offered; `null` until Portal's record and the platform have been read. */
export type OfferedMethods = readonly OfferedMethod[] | null

/**
 * The methods to offer here, in the provider's order, and for the rest why they cannot be used: what
 * the SDK can run, and the platform can do, and the app wants.
 * @param only Narrows the provider's `methods` further.
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function useBackupMethods(only?: readonly BackupMethod[]): OfferedMethods {
  const { methods } = useBackupEnvironment()
  const { data } = useBackupStatus()
  const gaps = usePlatformGaps()
  return useMemo(() => {
    return data && gaps ? offeredMethods(data, gaps, wantedMethods(only, methods)) : null
  }, [data, gaps, only, methods])
}

/** What the app names: the provider's methods, narrowed; undefined where it names none. */
export function wantedMethods(
  only: readonly BackupMethod[] | undefined,
  methods: readonly BackupMethod[] | undefined,
): readonly BackupMethod[] | undefined {
  return only && methods ? only.filter((one) => methods.includes(one)) : (only ?? methods)
}

function offeredMethods(
  status: BackupStatusReport,
  gaps: PlatformGaps,
  wanted: readonly BackupMethod[] | undefined,
): readonly OfferedMethod[] {
  const isUsable = (one: MethodStatus) => reasonAgainst(one, gaps) === null
  const methods = wanted
    ? wanted.flatMap((one) => status.methods.find(({ method }) => method === one) ?? [])
    : status.methods.filter(isUsable)
  const usable = methods.filter(isUsable)
  const suggested = usable.find(({ complete }) => !complete) ?? usable[0]
  return methods.map((one) => {
    const { method, complete, createdAt } = one
    const shared = {
      method,
      backedUpAt: complete ? createdAt : null,
      recommended: one === suggested,
    }
    const reason = reasonAgainst(one, gaps)
    return reason === null
      ? { ...shared, available: true, reason }
      : { ...shared, available: false, reason }
  })
}
