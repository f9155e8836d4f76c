import { type JournalReading, parseJournal } from '../journal.js'
import type { RunEnvironment } from './Run.js'

/** What the journal says, or that it cannot be read. */
export type JournalFinding = JournalReading | { readonly kind: 'unreadable' }

/** Reads what is kept for a wallet. Never rejects. */
export async function readJournal(
  environment: RunEnvironment,
  walletId: string,
): Promise<JournalFinding> {
  if (environment.journal === null) return { kind: 'empty' }
  try {
    return parseJournal(await environment.journal.read(walletId), walletId)
  } catch {
    return { kind: 'unreadable' }
  }
}
