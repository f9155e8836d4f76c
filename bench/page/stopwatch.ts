import type { BackupJournal, PasswordPolicy, RunLock } from 'portal-backup-kit/core'

/** How long it took to the call of `backupWallet`, and how long each port took of that, in milliseconds. */
export interface TimeToBackup {
  readonly total: number
  readonly ports: Readonly<Record<string, number>>
}

/** Times what stands between a beginning and the call of `backupWallet`. */
export function createStopwatch() {
  let ports: Record<string, number> = {}
  let beganAt = 0
  let calledAt: number | null = null
  const timed =
    <Args extends unknown[], T>(name: string, call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      const callBegan = performance.now()
      const result = await call(...args)
      if (calledAt === null) ports[name] = (ports[name] ?? 0) + performance.now() - callBegan
      return result
    }
  return {
    begin() {
      beganAt = performance.now()
      calledAt = null
      ports = {}
    },
    /** `backupWallet` was called. */
    stop() {
      calledAt = performance.now()
    },
    read(): TimeToBackup {
      if (calledAt === null) throw new Error('backupWallet was not called.')
      return { total: calledAt - beganAt, ports }
    },
    journal: ({ read, write, clear }: BackupJournal): BackupJournal => ({
      read: timed('journal read', read),
      write: timed('journal write', write),
      clear,
    }),
    lock: ({ tryAcquire }: RunLock): RunLock => ({ tryAcquire: timed('lock', tryAcquire) }),
    policy: (policy: PasswordPolicy): PasswordPolicy => ({
      ...policy,
      check: timed('password policy', policy.check),
    }),
  }
}
