import type { PortalWallet } from '../ports.js'
import type { BackupMethod } from '../state.js'
import { methodBackup } from '../wallet.js'
import { cryptoOf } from './cryptoOf.js'
import type { Run, RunEnvironment } from './Run.js'

/**
 * A run that has done nothing yet.
 * @param replaces The failed run whose journal entry it may write over.
 */
export function newRun(
  environment: RunEnvironment,
  wallet: PortalWallet,
  method: BackupMethod,
  replaces: Run | null,
): Run {
  return {
    id: cryptoOf(environment).randomId(),
    walletId: wallet.id,
    method,
    custody: wallet.custody,
    startedAt: environment.clock.now(),
    newestBefore: methodBackup(wallet, method).createdAt,
    replaces: replaces?.journalled ? replaces.id : null,
    madeHere: true,
    phase: 'reading',
    made: false,
    share: null,
    stored: false,
    putAt: null,
    mayLandUntil: null,
    journalled: false,
    confirmStored: null,
    report: () => {},
  }
}
