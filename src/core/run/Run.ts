import type { BackupError } from '../errors.js'
import type { BackupErrorCode } from '../errorTable.js'
import type { BackupEvent } from '../events.js'
import type { PasswordPolicy } from '../passwordPolicy.js'
import { toBackupError } from '../portalErrors.js'
import type { BackupJournal, PortalClient, RunCrypto, RunLock, ShareStore } from '../ports.js'
import type { RetryEnvironment } from '../retry.js'
import type { BackupMethod, BackupPhase, Custody } from '../state.js'
import type { BackupFact, Unfinished } from '../transition.js'

/** The world as a run sees it: every port, with its defaults filled in. */
export interface RunEnvironment extends RetryEnvironment {
  readonly client: PortalClient
  readonly shares: ShareStore | null
  readonly journal: BackupJournal | null
  readonly journalRequired: boolean
  readonly lock: RunLock
  /** Null for WebCrypto. */
  readonly crypto: RunCrypto | null
  /** Null for the engine's own: a length and nothing more. */
  readonly passwordPolicy: PasswordPolicy | null
  emit(event: BackupEvent): void
}

/** The encrypted share that a run made. */
export interface MadeShare {
  readonly digest: string
  readonly cipherText: string
}

/** One backup, from the first journal entry to the last. It may outlive the page that began it. */
export interface Run {
  /** Also the idempotency key of every request that it makes. */
  readonly id: string
  readonly walletId: string
  readonly method: BackupMethod
  readonly custody: Custody
  readonly startedAt: number
  readonly newestBefore: string | null
  /** The failed run whose journal entry this one may write over. */
  readonly replaces: string | null
  /** False for a run taken over from the journal: then the store is asked again before Portal is told. */
  readonly madeHere: boolean
  phase: BackupPhase
  /** The SDK has made the backup: trying again goes on from there and never asks it twice. */
  made: boolean
  /** Only in self-managed custody. */
  share: MadeShare | null
  /** The store is known to hold the share. */
  stored: boolean
  /** When a put was last sent, by this device's clock; null before the first. */
  putAt: number | null
  /** A put that ended without an answer may still land at the store until then; null where none can. */
  mayLandUntil: number | null
  /** An entry of this run is in the journal, as far as this page knows. */
  journalled: boolean
  /** Tells Portal about exactly this run's share pairs; gone with the page that made them. */
  confirmStored: (() => Promise<void>) | null
  /** Tells the flow, while somebody watches. */
  report(fact: BackupFact): void
}

/** How long after it was sent a put without an answer is still thought to be on its way. */
export const landingWindowMs = 5 * 60_000

/** Whether a put of this run may still reach the store. A clock that was set back counts as "may". */
export function mayStillLand(environment: RunEnvironment, run: Run): boolean {
  return run.mayLandUntil !== null && environment.clock.now() < run.mayLandUntil
}

/** How a run that has not ended looks to people. */
export function unfinishedOf(run: Run): Unfinished {
  const isMade = run.made || run.share !== null
  return { method: run.method, remedy: isMade ? 'resume' : 'start-over' }
}

type RunEvent = Extract<BackupEvent, { runId: string }>
type OwnFacts<Event> = Event extends RunEvent
  ? Omit<Event, 'runId' | 'elapsedMs' | 'method'>
  : never

/** Reports something that happened to a run, with the facts that all such events carry. */
export function emitEvent(environment: RunEnvironment, run: Run, event: OwnFacts<RunEvent>): void {
  const elapsedMs = Math.max(0, environment.clock.now() - run.startedAt)
  const facts = { runId: run.id, method: run.method, elapsedMs }
  environment.emit({ ...event, ...facts } as BackupEvent)
}

/** Says a failure in the kit's terms, as far as it is recognised; anything else gets `fallback`. */
export function runError(cause: unknown, fallback: BackupErrorCode, run: Run): BackupError {
  return toBackupError(cause, fallback, { phase: run.phase, runId: run.id })
}
