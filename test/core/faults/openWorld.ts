import { type JournalEntry, ShareRefused } from 'portal-backup-kit/core'
import {
  createFakePortal,
  type Fault,
  type LockRegistry,
  manualClock,
  memoryJournal,
  memoryShareStore,
  type StoredShare,
} from 'portal-backup-kit/testing'
import type { PlannedFault, PortCall, Scenario } from './scenario.js'

export const walletId = 'wallet-1'

/** The world around the pages of one story: Portal, the app's server, the browser's storage, time. */
export function openWorld({ custody, faults }: Scenario) {
  const clock = manualClock()
  let ticks = 0
  /** Tells apart what happened within one millisecond. */
  const now = () => {
    ticks += 1
    return clock.now() + ticks / 1_024
  }
  const stamps = { ...clock, now }
  const portal = createFakePortal({
    walletId,
    custody,
    methods: ['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD'],
    clock: stamps,
    iterations: 1,
  })
  const shares = memoryShareStore({ clock: stamps })
  const journal = memoryJournal({ clock: stamps })
  const locks: LockRegistry = new Map()
  const forgotten: (StoredShare & { until: number })[] = []

  const strikes = <Call extends PortCall>(...calls: Call[]) =>
    Object.fromEntries(
      calls.map((call) => [call, faults.filter((fault) => fault.call === call).map(toFault)]),
    ) as Record<Call, Fault[]>
  portal.setFaults(strikes('getWallet', 'backupWallet', 'confirmStored', 'storedClientBackupShare'))
  shares.setFaults(strikes('put', 'has'))
  journal.setFaults(strikes('read', 'write', 'clear'))

  return {
    clock,
    portal,
    shares,
    journal,
    locks,
    /** Port calls so far, over all pages. */
    calls: 0,
    /** SDK backups that have no answer yet, over all pages that live. */
    asking: 0,
    /** What was seen to be wrong on the way. */
    seen: new Set<string>(),
    /** The last page that died had asked the SDK for a backup, and Portal has heard nothing since. */
    diedMidRun: false,
    notices: () => portal.inspect().told.length,
    /** The journal has a share that the store has neither taken nor refused. */
    holdsUndelivered() {
      const entry = journal.peek(walletId) as JournalEntry | undefined
      if (entry === undefined || entry.step === 'started') return false
      const isIn = (share: { readonly digest: string }) => share.digest === entry.digest
      if (shares.history.some(isIn) || forgotten.some(isIn)) return false
      return !portal.inspect().told.some(({ digests }) => digests.includes(entry.digest))
    },
    /** The share that Portal would take a notice by method to speak of. */
    digestMeantBy: (method: string) =>
      portal.inspect().sharePairs.findLast((pair) => pair.method === method)?.digest ?? null,
    clearWeather() {
      portal.setFaults({})
      shares.setFaults({})
      journal.setFaults({})
    },
    /** The store is restored from a copy that was taken before anything was put. */
    restoreOldCopy() {
      const lost = (shares.history as StoredShare[]).splice(0)
      forgotten.push(...lost.map((share) => ({ ...share, until: stamps.now() })))
    },
    /** What the store held at a moment, oldest first. */
    heldAt: (time: number): readonly StoredShare[] => [
      ...forgotten.filter(({ storedAt, until }) => storedAt <= time && until > time),
      ...shares.history.filter(({ storedAt }) => storedAt <= time),
    ],
  }
}

export type World = ReturnType<typeof openWorld>

function toFault({ call, kind, nth }: PlannedFault): Fault {
  const timing = nth === 0 ? {} : { nth, times: 1 }
  const lost = new TypeError('Failed to fetch')
  switch (kind) {
    case 'rejects':
      return { reject: lost, ...timing }
    case 'refuses':
      return { reject: call === 'put' ? new ShareRefused() : { code: 999 }, ...timing }
    case 'hangs':
      return { hang: true, ...timing }
    case 'loses':
      return { drop: lost, ...timing }
    case 'swallows':
      return { drop: true, ...timing }
    case 'delays':
      return { late: 45_000, ...timing }
    case 'lands':
      return { reject: lost, lands: 30_000, ...timing }
  }
}
