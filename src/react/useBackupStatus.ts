'use client'
import { useQuery } from '@tanstack/react-query'
import type { BackupState } from '../core/state.js'
import { useBackupEnvironment } from './BackupContext.js'
import { readBackupStatus } from './backupStatus.js'
import { useBackupSlice } from './useBackup.js'
import { walletQuery } from './walletQuery.js'

/**
 * Which backups the wallet has, as a TanStack query over Portal's record of it. The record is read
 * once with the flow, and again when a run is saved.
 * @example
 * const { data } = useBackupStatus()
 * return data?.backedUp ? <p>Backed up</p> : null
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function useBackupStatus() {
  const { source, engine, queryClient } = useBackupEnvironment()
  const starting = useBackupSlice(isStarting)
  const query = walletQuery(source ?? noWallet, engine?.client ?? startingClient)
  return useQuery(
    // Until the flow has started it is about to read the record itself.
    { ...query, enabled: engine !== null && !starting, select: readBackupStatus },
    queryClient,
  )
}

const isStarting = ({ status }: BackupState) => status === 'starting'
const noWallet = {}
// Never asked: the query is not enabled without an engine.
const startingClient = { getWallet: () => Promise.reject(new Error('There is no wallet yet.')) }
