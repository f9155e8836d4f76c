import { BackupError } from '../errors.js'
import { needsAction, toBackupError } from '../portalErrors.js'
import type { PortalWallet } from '../ports.js'
import { timeLimited, tryRepeatedly } from '../retry.js'
import type { RunEnvironment } from '../run/Run.js'
import type { BackupMethod } from '../state.js'

/**
 * Brings the ciphertext that the SDK is to open: from the app's own store, or nothing where Portal
 * keeps it itself.
 * @throws {BackupError} `CUSTODY_MISMATCH`, `SHARE_MISSING`, `SESSION_EXPIRED`, `RATE_LIMITED`,
 * `STORE_MISCONFIGURED`, `TIMEOUT` or `NETWORK`.
 */
export async function fetchShare(
  environment: RunEnvironment,
  wallet: PortalWallet,
  method: BackupMethod,
): Promise<string> {
  if (wallet.custody === 'portal') return ''
  const { shares, clock, retry } = environment
  if (shares === null) throw new BackupError('CUSTODY_MISMATCH')
  const getOnce = () =>
    timeLimited(clock, retry.timeoutMs, (signal) =>
      shares.get({ walletId: wallet.id, method }, { signal }),
    )
  let share: { cipherText: string } | null
  try {
    share = await tryRepeatedly(environment, getOnce, { isFinal: needsAction })
  } catch (cause) {
    throw toBackupError(cause, 'NETWORK')
  }
  if (share === null || share.cipherText === '') throw new BackupError('SHARE_MISSING')
  return share.cipherText
}
