'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MethodSupport, UnavailableReason } from '../core/methodSupport.js'
import type { BackupMethod } from '../core/state.js'
import { useBackupEnvironment } from './BackupContext.js'
import type { BackupStatusReport, MethodStatus } from './backupStatus.js'
import { readSupport } from './readSupport.js'
import { useBackupStatus } from './useBackupStatus.js'
import { ownQuery } from './walletQuery.js'

/** A method that the app offers, and whether it can be used here. */
export type OfferedMethod = {
  readonly method: BackupMethod
  /** When its complete backup was made (ISO 8601); null where there is none. */
  readonly backedUpAt: string | null
  /** The one to suggest: the first that can be used and has no backup; where all have one, the first. */
  readonly recommended: boolean
} & (
  | { readonly available: true; readonly reason: null }
  | {
      readonly available: false
      /** `wallet-not-on-device`: the wallet has to be recovered here before it can be backed up. */
      readonly reason: UnavailableReason | 'wallet-not-on-device'
    }
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
  const { methods, engine, support, queryClient } = useBackupEnvironment()
  const { data } = useBackupStatus()
  const { data: missing } = useQuery(
    { ...supportQuery(support), enabled: engine !== null },
    queryClient,
  )
  return useMemo(() => {
    return data && missing ? offeredMethods(data, missing, wantedMethods(only, methods)) : null
  }, [data, missing, only, methods])
}

/** What the app names: the provider's methods, narrowed, each once; undefined where it names none. */
export function wantedMethods(
  only: readonly BackupMethod[] | undefined,
  methods: readonly BackupMethod[] | undefined,
): readonly BackupMethod[] | undefined {
  const named = only && methods ? only.filter((one) => methods.includes(one)) : (only ?? methods)
  return named && [...new Set(named)]
}

/** What the platform cannot do, by method. */
export type Missing = Awaited<ReturnType<MethodSupport['read']>>

/** How the platform is asked, once for each {@link MethodSupport}. */
export function supportQuery(support: MethodSupport) {
  return ownQuery('support', support, () => readSupport(support), {
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function offeredMethods(
  status: BackupStatusReport,
  missing: Missing,
  wanted: readonly BackupMethod[] | undefined,
): readonly OfferedMethod[] {
  const isUsable = (one: MethodStatus) => !reasonAgainst(one, missing)
  const methods = wanted
    ? wanted.flatMap((one) => status.methods.find(({ method }) => method === one) ?? [])
    : status.methods.filter(isUsable)
  const usable = methods.filter(isUsable)
  const isElsewhere = status.walletExists && !status.onDevice
  const suggested = isElsewhere ? null : (usable.find(({ complete }) => !complete) ?? usable[0])
  return methods.map((one) => {
    const { method, complete, createdAt } = one
    const reason = reasonAgainst(one, missing) ?? (isElsewhere ? 'wallet-not-on-device' : null)
    return {
      method,
      backedUpAt: complete ? createdAt : null,
      recommended: one === suggested,
      ...(reason ? { available: false, reason } : { available: true, reason: null }),
    }
  })
}

/**
 * Why a method cannot be used here; null where it can. The web SDKs have no iCloud; what else they do
 * not run is a matter of configuration (docs.portalhq.io, "Backup options").
 */
export function reasonAgainst(
  { method, runsHere }: Pick<MethodStatus, 'method' | 'runsHere'>,
  missing: Missing,
): UnavailableReason | null {
  const notInSdk = method === 'ICLOUD' ? 'platform' : 'not-set-up'
  return missing[method] ?? (runsHere ? null : notInSdk)
}
