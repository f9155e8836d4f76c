import type { BackupErrorCode } from './errorTable.js'
import type { BackupMethod, BackupPhase, Custody, InterruptedRemedy } from './state.js'

interface RunFacts {
  /** Names the run; also the idempotency key of its requests. */
  readonly runId: string
  readonly method: BackupMethod
  /** Milliseconds since the run began. */
  readonly elapsedMs: number
}

/**
 * What happened, for analytics and support. There is no field that could hold a password or a
 * ciphertext.
 */
export type BackupEvent =
  | (RunFacts & { readonly type: 'runStarted'; readonly custody: Custody })
  | (RunFacts & { readonly type: 'phaseEntered'; readonly phase: BackupPhase })
  | (RunFacts & { readonly type: 'shareMade' })
  | (RunFacts & { readonly type: 'shareStored'; readonly attempt: number })
  | (RunFacts & { readonly type: 'portalTold'; readonly stored: boolean; readonly attempt: number })
  | (RunFacts & {
      readonly type: 'stepRetried'
      readonly step: RetriedStep
      readonly attempt: number
      readonly code: BackupErrorCode
    })
  | (RunFacts & {
      readonly type: 'journalNotWritten'
      readonly step: 'started' | 'made' | 'stored' | 'clear'
    })
  | (RunFacts & { readonly type: 'stoppedWatching' })
  | (RunFacts & { readonly type: 'runSaved' })
  | (RunFacts & {
      readonly type: 'runFailed'
      readonly code: BackupErrorCode
      readonly phase: BackupPhase | null
    })
  | {
      readonly type: 'interruptedFound'
      readonly method: BackupMethod
      readonly remedy: InterruptedRemedy
    }
  | { readonly type: 'runDiscarded'; readonly method: BackupMethod }
  | { readonly type: 'passwordRejected'; readonly reason: string }

/** A step that is tried again by itself. */
export type RetriedStep = 'put' | 'confirm' | 'readWallet'
