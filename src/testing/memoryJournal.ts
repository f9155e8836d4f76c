import type { JournalEntry } from '../core/journal.js'
import type { BackupJournal, Clock } from '../core/ports.js'
import { systemClock } from '../core/run/environment.js'
import { createFaultSwitches, type Faults, underFault } from './faults.js'

/** A call of the journal. */
export interface JournalCall {
  readonly call: 'read' | 'write' | 'clear'
  readonly walletId: string
  /** What was written. */
  readonly step?: JournalEntry['step']
}

/** What goes wrong in a {@link memoryJournal}, by call. */
export type JournalFaults = Faults<JournalCall['call']>

/** A {@link BackupJournal} in memory, with switches. One instance is one browser's storage. */
export interface MemoryJournal extends BackupJournal {
  /** Every call, oldest first. */
  readonly calls: readonly JournalCall[]
  /** What is kept for a wallet, without a call; undefined for nothing. */
  peek(walletId: string): unknown
  /** Puts anything in the place of an entry: what an older build or a damaged disk left there. */
  plant(walletId: string, value: unknown): void
  setFaults(faults: JournalFaults): void
}

/** Makes a {@link BackupJournal} for tests. */
export function memoryJournal(
  options: { faults?: JournalFaults; clock?: Clock } = {},
): MemoryJournal {
  const { clock = systemClock } = options
  const entries = new Map<string, unknown>()
  const calls: JournalCall[] = []
  const switches = createFaultSwitches(options.faults)

  const perform = <T>(call: JournalCall, work: () => T) => {
    calls.push(call)
    return underFault(switches.next(call.call), clock, work)
  }

  return {
    calls,
    peek: (walletId) => entries.get(walletId),
    plant: (walletId, value) => void entries.set(walletId, value),
    setFaults: switches.set,
    read: (walletId) =>
      perform({ call: 'read', walletId }, () => structuredClone(entries.get(walletId))),
    write(walletId, entry) {
      const copy = structuredClone(entry)
      return perform({ call: 'write', walletId, step: entry.step }, () => {
        entries.set(walletId, copy)
      })
    },
    clear: (walletId) => perform({ call: 'clear', walletId }, () => void entries.delete(walletId)),
  }
}
