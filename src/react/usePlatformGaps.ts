'use client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { MethodSupport, UnavailableReason } from '../core/methodSupport.js'
import type { BackupMethod } from '../core/state.js'
import { useBackupEnvironment } from './BackupContext.js'
import { idOf } from './walletQuery.js'

/** What the platform cannot do, by method. */
export type PlatformGaps = Awaited<ReturnType<MethodSupport['read']>>

/** What the platform cannot do; undefined until that has been read. */
export function usePlatformGaps(): PlatformGaps | undefined {
  const { engine, recovery, support, queryClient } = useBackupEnvironment()
  const enabled = engine !== null || recovery !== undefined
  return useQuery({ ...supportQuery(support), enabled }, queryClient).data
}

function supportQuery(support: MethodSupport) {
  return queryOptions({
    queryKey: ['portal-backup-kit', 'support', idOf(support)],
    // What is not known is not held against a method: its prompt will say what is wrong.
    queryFn: (): Promise<PlatformGaps> => support.read().catch(() => ({})),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** Why a method cannot be used here; null where it can. */
export function reasonAgainst(
  { method, runsHere }: { readonly method: BackupMethod; readonly runsHere: boolean },
  gaps: PlatformGaps,
): UnavailableReason | null {
  return gaps[method] ?? (runsHere ? null : notInSdk(method))
}

/** The web SDKs have no iCloud; the rest is a matter of configuration (docs.portalhq.io, "Backup options"). */
function notInSdk(method: BackupMethod): UnavailableReason {
  return method === 'ICLOUD' ? 'platform' : 'not-set-up'
}
