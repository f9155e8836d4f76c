import { type BackupMethod, backupMethods, type Custody } from './state.js'

/** The version that this build writes. It reads the one before as well. */
export const journalVersion = 2

interface JournalEntryBase {
  readonly version: typeof journalVersion
  /** The idempotency key of the run. */
  readonly runId: string
  readonly walletId: string
  readonly method: BackupMethod
  readonly custody: Custody
  /** Milliseconds since the epoch, by this device's clock. */
  readonly startedAt: number
  /** The newest share pair of the method before the run (ISO 8601, Portal's clock); null for none. */
  readonly newestBefore: string | null
}

/** What is remembered of a run until its last act has succeeded. The password is never in it. */
export type JournalEntry =
  /** Written before the SDK is asked to back up. */
  | (JournalEntryBase & { readonly step: 'started' })
  /** Self-managed: the share is made. `cipherText` is wrapped by the journal before it touches storage. */
  | (JournalEntryBase & JournalledShare & { readonly step: 'made' })
  /** Self-managed: the store holds the share. The ciphertext stays until Portal knows. */
  | (JournalEntryBase & JournalledShare & { readonly step: 'stored' })

interface JournalledShare {
  readonly digest: string
  readonly cipherText: string
  /** When a put was last sent, by this device's clock: until it cannot land any more, the run is not discarded. */
  readonly putAt: number
}

/** What reading the journal can find. */
export type JournalReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  /** Something is there that this build cannot trust; what it can still tell is the method, perhaps. */
  | { readonly kind: 'damaged'; readonly method: BackupMethod | null }

/**
 * Reads what a journal returned, trusting nothing. An entry of the version before is lifted to this
 * one; it had the same fields.
 */
export function parseJournal(value: unknown, walletId: string): JournalReading {
  if (value === null || value === undefined) return { kind: 'empty' }
  const source = (typeof value === 'object' ? value : {}) as Record<string, unknown>
  const method = backupMethods.find((known) => known === source.method) ?? null
  const whole =
    (source.version === journalVersion || source.version === journalVersion - 1) &&
    // It becomes a header, which takes visible ASCII alone.
    matches(source.runId, /^[!-~]{1,255}$/) &&
    source.walletId === walletId &&
    method !== null &&
    (source.custody === 'portal' || source.custody === 'self') &&
    Number.isFinite(source.startedAt) &&
    (source.newestBefore === null ||
      (matches(source.newestBefore, /^\d/) && Date.parse(source.newestBefore) > 0)) &&
    (source.step === 'started' ||
      ((source.step === 'made' || source.step === 'stored') &&
        source.custody === 'self' &&
        matches(source.digest, /^sha-256:[\w-]{43}$/) &&
        matches(source.cipherText, /./s) &&
        Number.isFinite(source.putAt)))
  return whole
    ? { kind: 'entry', entry: { ...(value as JournalEntry), version: journalVersion } }
    : { kind: 'damaged', method }
}

function matches(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value)
}
