import type { PortalBackup, PortalWallet } from './ports.js'
import type { BackupMethod, WalletCurve } from './state.js'

/** What Portal's record says about one method. */
export interface MethodBackup {
  /** The newest share pair of every curve is complete: this method can recover the wallet. */
  readonly complete: boolean
  /** When its newest share pair was made (ISO 8601, Portal's clock); null where there is none. */
  readonly createdAt: string | null
}

/**
 * Reads one method off the wallet's record. The newest pair of a curve decides: an older complete
 * one says nothing about a key that was replaced since.
 */
export function methodBackup(wallet: PortalWallet, method: string): MethodBackup {
  const newest = new Map<WalletCurve, PortalBackup>()
  for (const backup of wallet.backups) {
    const known = newest.get(backup.curve)
    if (backup.method === method && (known === undefined || isNewer(backup, known))) {
      newest.set(backup.curve, backup)
    }
  }
  const curves = curvesOf(wallet)
  const pairs = [...newest.values()]
  return {
    complete: curves.length > 0 && curves.every((curve) => newest.get(curve)?.complete === true),
    createdAt: pairs.reduce<string | null>(
      (latest, pair) =>
        latest === null || isAfter(pair.createdAt, latest) ? pair.createdAt : latest,
      null,
    ),
  }
}

/** Whether the method has a complete backup that was not there when `before` was the newest. */
export function isBackedUpSince(
  wallet: PortalWallet,
  method: BackupMethod,
  before: string | null,
): boolean {
  const { complete, createdAt } = methodBackup(wallet, method)
  return complete && createdAt !== null && isSince(createdAt, before)
}

/** Whether a share pair was made after `before` was the newest one of its method; null for none. */
export function isSince(createdAt: string, before: string | null): boolean {
  return before === null || isAfter(createdAt, before)
}

/** The curves that a backup has to hold. */
export function curvesOf(wallet: PortalWallet): readonly WalletCurve[] {
  return wallet.curves ?? [...new Set(wallet.backups.map((backup) => backup.curve))]
}

function isNewer(a: PortalBackup, b: PortalBackup): boolean {
  return isAfter(a.createdAt, b.createdAt) || (a.createdAt === b.createdAt && !a.complete)
}

/** Whether one ISO 8601 moment is later than another. */
export function isAfter(a: string, b: string): boolean {
  return Date.parse(a) > Date.parse(b)
}
