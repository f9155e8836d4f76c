'use client'
import { queryOptions } from '@tanstack/react-query'
import type { PortalClient, PortalWallet } from '../core/ports.js'
import { type BackupMethod, backupMethods, type Custody } from '../core/state.js'
import { methodBackup } from '../core/wallet.js'
import { walletQuery } from './walletQuery.js'

/** What is known about one method of a wallet. */
export interface MethodStatus {
  readonly method: BackupMethod
  /** The newest share pair of every curve is complete: this method can bring the wallet back. */
  readonly complete: boolean
  /** When the newest one was made, ISO 8601, by Portal's clock; null where there is none. */
  readonly createdAt: string | null
  /** Whether this SDK on this platform can run the method. */
  readonly runsHere: boolean
}

/** Which backups a wallet has. */
export interface BackupStatusReport {
  readonly walletExists: boolean
  readonly onDevice: boolean
  /** The wallet's address, the EVM one where it has several; null where it is not known. */
  readonly address: string | null
  readonly custody: Custody
  /** At least one method is complete. */
  readonly backedUp: boolean
  /** Every method: those that the SDK can run, in its order, then the rest. */
  readonly methods: readonly MethodStatus[]
}

/** Reads the report off Portal's record. */
export function readBackupStatus(wallet: PortalWallet): BackupStatusReport {
  // A client of the app's own may name methods that have no words here, such as FIREBASE.
  const known = wallet.methods.filter((method) => backupMethods.includes(method))
  const rest = backupMethods.filter((method) => !wallet.methods.includes(method))
  const methods = [...known, ...rest].map((method) => ({
    method,
    ...methodBackup(wallet, method),
    runsHere: wallet.methods.includes(method),
  }))
  return {
    walletExists: wallet.exists,
    onDevice: wallet.onDevice,
    address: wallet.address ?? null,
    custody: wallet.custody,
    backedUp: methods.some(({ complete }) => complete),
    methods,
  }
}

/**
 * The query behind `useBackupStatus`, to prefetch or to invalidate it.
 * @param client The same object that the provider has as `portal`.
 * @example await queryClient.prefetchQuery(backupStatusQuery(client))
 */
export function backupStatusQuery(client: PortalClient) {
  return queryOptions({ ...walletQuery(client, client), select: readBackupStatus })
}
