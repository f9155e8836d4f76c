import type { BackupError } from './errors.js'
import type { PasswordRejection } from './passwordPolicy.js'

/** The ways to guard the key of a client backup share, by Portal's wire names. */
export type BackupMethod = 'PASSKEY' | 'PASSWORD' | 'GDRIVE' | 'ICLOUD'

/** Every backup method, in the order in which Portal's documentation lists them. */
export const backupMethods: readonly BackupMethod[] = ['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD']

/** Who keeps the client backup share: Portal itself, or the app's own server. */
export type Custody = 'portal' | 'self'

/** The elliptic curves a Portal wallet holds a key on. */
export type WalletCurve = 'SECP256K1' | 'ED25519'

/**
 * Where a run is. The first four are Portal's own progress; `delivering` (to the app's server) and
 * `confirming` (the notice to Portal) exist only in self-managed custody.
 */
export type BackupPhase =
  | 'reading'
  | 'generating'
  | 'encrypting'
  | 'storing'
  | 'delivering'
  | 'confirming'

/**
 * How an interrupted run can be ended. `resume`: its backup is made and kept in this browser, it
 * only has to be delivered or confirmed. `start-over`: it died before there was anything to keep.
 */
export type InterruptedRemedy = 'resume' | 'start-over'

/**
 * The whole state of the backup flow. There is never a secret in it: it may be logged, persisted
 * and shown in devtools.
 */
export type BackupState =
  | {
      /** The wallet and the journal have not been read yet. Takes the same room as `idle`. */
      readonly status: 'starting'
    }
  | {
      /** Nothing runs and nothing is unfinished. */
      readonly status: 'idle'
    }
  | {
      /** Waiting for the person to choose a password or PIN. */
      readonly status: 'collecting'
      readonly method: 'PASSWORD'
      /** Why the last submitted password was refused; absent before the first submit. */
      readonly rejection?: PasswordRejection
    }
  | {
      readonly status: 'working'
      readonly method: BackupMethod
      readonly phase: BackupPhase
      /** 0 to 1; never falls within a run, and reaches 1 only with `saved`. */
      readonly progress: number
      /** The try of the present step, from 1. */
      readonly attempt: number
      /** True after 90 s without news from the SDK: say what may be wrong and offer to stop waiting. */
      readonly slow: boolean
    }
  | {
      /** An earlier page began a run and did not finish it. */
      readonly status: 'interrupted'
      readonly method: BackupMethod
      readonly remedy: InterruptedRemedy
    }
  | {
      /** The run reached its end: the newest share is stored and Portal knows. */
      readonly status: 'saved'
      readonly method: BackupMethod
      /** Milliseconds since the epoch, by this device's clock. */
      readonly savedAt: number
    }
  | {
      readonly status: 'failed'
      /** Null when the failure came before a method was chosen. */
      readonly method: BackupMethod | null
      readonly error: BackupError
    }

/** The discriminant of {@link BackupState}; also the value of `data-status` on every component. */
export type BackupStatusName = BackupState['status']

/** The state of a recovery, with the same manners as {@link BackupState}. */
export type RecoveryState =
  | { readonly status: 'starting' }
  | {
      readonly status: 'idle'
      /** The methods of which every curve has a complete backup, newest first. */
      readonly methods: readonly RecoverableMethod[]
    }
  | {
      /** Waiting for the backup password. */
      readonly status: 'collecting'
      readonly method: 'PASSWORD'
      /** The last password did not open the backup. It costs nothing; the person may try again. */
      readonly wrongPassword: boolean
    }
  | {
      readonly status: 'working'
      readonly method: BackupMethod
      /** 0 to 1; never falls. */
      readonly progress: number
      /** True after 90 s without news: say what may be wrong and offer to stop waiting. */
      readonly slow: boolean
    }
  | { readonly status: 'recovered'; readonly method: BackupMethod; readonly address: string }
  | { readonly status: 'failed'; readonly method: BackupMethod | null; readonly error: BackupError }

/** A complete backup that a recovery may open. */
export interface RecoverableMethod {
  readonly method: BackupMethod
  /** When its newest complete share pair was made, ISO 8601, by Portal's clock. */
  readonly createdAt: string
  /** Whether this SDK on this platform can run the method; where not, `start` fails with `METHOD_UNAVAILABLE`. */
  readonly runsHere: boolean
}
