import type { PortalWallet } from '../ports.js'
import { backupMethods, type RecoverableMethod } from '../state.js'
import { curvesOf, isAfter, methodBackup } from '../wallet.js'

/**
 * The methods that can recover the wallet, newest backup first. What did not finish since is passed
 * over: the older backup may still open, and trying it costs nothing.
 */
export function recoverableMethods(wallet: PortalWallet): readonly RecoverableMethod[] {
  const backups = wallet.backups.filter((backup) => backup.complete)
  const finished = { ...wallet, curves: curvesOf(wallet), backups }
  return backupMethods
    .flatMap((method): RecoverableMethod[] => {
      const { complete, createdAt } = methodBackup(finished, method)
      const runsHere = wallet.methods.includes(method)
      return complete && createdAt !== null ? [{ method, createdAt, runsHere }] : []
    })
    .sort((a, b) => (isAfter(a.createdAt, b.createdAt) ? -1 : 1))
}
