import type { BackupEvent } from 'portal-backup-kit/core'

type EventNamed<Type> = Extract<BackupEvent, { readonly type: Type }>
type FieldsOf<Type> = Readonly<Record<Exclude<keyof EventNamed<Type>, 'type'>, true>>

const ofRun = { runId: true, method: true, elapsedMs: true } as const

/** Every event with every field of it: one that is missing here, or too many, does not compile. */
export const eventFields: { readonly [Type in BackupEvent['type']]: FieldsOf<Type> } = {
  methodChosen: { method: true },
  passwordRejected: { reason: true },
  wentBack: {},
  flowFailed: { method: true, code: true, runId: true },
  interruptedFound: { method: true, remedy: true, runId: true },
  runDiscarded: ofRun,
  runStarted: { ...ofRun, custody: true },
  runResumed: { ...ofRun, phase: true },
  phaseEntered: { ...ofRun, phase: true },
  sdkSilent: ofRun,
  shareMade: ofRun,
  shareStored: { ...ofRun, attempt: true },
  portalTold: { ...ofRun, stored: true, attempt: true },
  stepRetried: { ...ofRun, step: true, attempt: true, code: true },
  journalNotWritten: { ...ofRun, step: true },
  stoppedWatching: ofRun,
  runSaved: ofRun,
  runFailed: { ...ofRun, code: true, phase: true },
  recoveryStarted: { method: true },
  recoveryStoppedWatching: { method: true, elapsedMs: true },
  recoveryPasswordWrong: { method: true, elapsedMs: true },
  walletRecovered: { method: true, elapsedMs: true },
  recoveryFailed: { method: true, code: true, elapsedMs: true },
}
