import type { BackupErrorCode } from './errorTable.js'
import type { PasswordRejectionCode } from './passwordPolicy.js'
import type { BackupMethod, BackupPhase, Custody, InterruptedRemedy } from './state.js'

interface RunFacts {
  /** Names the run, on every page that has a part in it; also the idempotency key of its requests. */
  readonly runId: string
  readonly method: BackupMethod
  /** Milliseconds since the run began, by this device's clock; on a later page perhaps days. */
  readonly elapsedMs: number
}

/**
 * What happened, for analytics and support. Every field is a number, a boolean, one of a closed set
 * of words, or the id of a run: there is none that could hold a password or a ciphertext.
 */
export type BackupEvent =
  /** `start` was called where that is legal: a person wants a backup. */
  | { readonly type: 'methodChosen'; readonly method: BackupMethod }
  /** The policy refused a password that was submitted. */
  | { readonly type: 'passwordRejected'; readonly reason: PasswordRejectionCode }
  /** A person left the password form. */
  | { readonly type: 'wentBack' }
  /** The wallet could not be read, or a run could not begin or go on. */
  | {
      readonly type: 'flowFailed'
      /** Null before a method was chosen. */
      readonly method: BackupMethod | null
      readonly code: BackupErrorCode
      /** Null where there was no run yet. */
      readonly runId: string | null
    }
  /** Another page left a run behind, or a newer backup took the place of this run's. */
  | {
      readonly type: 'interruptedFound'
      readonly method: BackupMethod
      readonly remedy: InterruptedRemedy
      /** Null where its journal entry is damaged. */
      readonly runId: string | null
    }
  /** A person gave an interrupted run up. */
  | (RunFacts & { readonly type: 'runDiscarded' })
  /** The SDK is about to be asked. */
  | (RunFacts & { readonly type: 'runStarted'; readonly custody: Custody })
  /** A run whose backup was made before goes on: after a failure, or on a later page. */
  | (RunFacts & { readonly type: 'runResumed'; readonly phase: BackupPhase })
  /** The run moved on. Never back; a phase may be skipped. */
  | (RunFacts & { readonly type: 'phaseEntered'; readonly phase: BackupPhase })
  /** The SDK has been silent for 90 s. A prompt may be open. */
  | (RunFacts & { readonly type: 'sdkSilent' })
  /** The SDK resolved: the backup is made. */
  | (RunFacts & { readonly type: 'shareMade' })
  /** Self-managed: the app's store holds the share. */
  | (RunFacts & { readonly type: 'shareStored'; readonly attempt: number })
  /** Self-managed: Portal has heard whether the share is stored. */
  | (RunFacts & { readonly type: 'portalTold'; readonly stored: boolean; readonly attempt: number })
  /** A try failed, and another one follows. */
  | (RunFacts & {
      readonly type: 'stepRetried'
      readonly step: RetriedStep
      /** The number of the try that failed, from 1. */
      readonly attempt: number
      readonly code: BackupErrorCode
    })
  /** The browser's storage did not take a note; what this page knows of the run is kept nowhere else. */
  | (RunFacts & {
      readonly type: 'journalNotWritten'
      readonly step: 'started' | 'made' | 'stored' | 'clear'
    })
  /** A person let the run go, which goes on by itself. */
  | (RunFacts & { readonly type: 'stoppedWatching' })
  /** The run reached its end. */
  | (RunFacts & { readonly type: 'runSaved' })
  /** The run came to rest without reaching its end. */
  | (RunFacts & {
      readonly type: 'runFailed'
      readonly code: BackupErrorCode
      readonly phase: BackupPhase | null
    })
  /** A recovery began: the share is fetched, then the SDK is asked. */
  | { readonly type: 'recoveryStarted'; readonly method: BackupMethod }
  /** A person stopped waiting for a recovery, which goes on in the SDK. */
  | (RecoveryFacts & { readonly type: 'recoveryStoppedWatching' })
  /** The password does not open the backup; the person may try again. */
  | (RecoveryFacts & { readonly type: 'recoveryPasswordWrong' })
  /** The wallet is back. */
  | (RecoveryFacts & { readonly type: 'walletRecovered' })
  /** A recovery failed, or could not begin. */
  | {
      readonly type: 'recoveryFailed'
      /** Null before a method was chosen. */
      readonly method: BackupMethod | null
      readonly code: BackupErrorCode
      /** Milliseconds since the recovery began; null where it had not. */
      readonly elapsedMs: number | null
    }

interface RecoveryFacts {
  readonly method: BackupMethod
  /** Milliseconds since the recovery began. */
  readonly elapsedMs: number
}

/** A step that is tried again by itself. */
export type RetriedStep = 'put' | 'confirm' | 'readWallet'
