import type { JournalEntry } from '../journal.js'
import { landingWindowMs, type Run } from './Run.js'

/** Takes a run over from the journal. */
export function runFromJournal(entry: JournalEntry, report: Run['report']): Run {
  const made = entry.step === 'started' ? null : entry
  return {
    id: entry.runId,
    walletId: entry.walletId,
    method: entry.method,
    custody: entry.custody,
    startedAt: entry.startedAt,
    newestBefore: entry.newestBefore,
    replaces: null,
    madeHere: false,
    phase: entry.step === 'stored' ? 'confirming' : 'delivering',
    made: made !== null,
    share: made && { digest: made.digest, cipherText: made.cipherText },
    stored: entry.step === 'stored',
    putAt: made?.putAt ?? null,
    mayLandUntil: made && made.putAt + landingWindowMs,
    journalled: true,
    confirmStored: null,
    report,
  }
}
