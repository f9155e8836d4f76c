/** The name of the lock that a run on this wallet holds, across tabs. */
export function lockName(walletId: string): string {
  return `portal-backup-kit:${walletId}`
}
