import {
  type ConsentFailure,
  consentFailures,
  type DriveFailure,
  driveFailures,
} from './google/googleErrors.js'
import { isPortalErrorId, type PortalErrorId } from './portalErrors.js'

/** What the iframe does for the SDK, and so what can go wrong. */
export const sandboxSteps = [
  'configure',
  'address',
  'generate',
  'backup',
  'recover',
  'storedClientBackupShare',
  'setBackupStatus',
  'getClient',
  'checkSharesOnDevice',
  'destroy',
  'rawSign',
  'prompt',
  'promptBlocked',
  'promptClosed',
  'driveList',
  'driveRead',
  'driveDelete',
  'driveUpload',
] as const

/**
 * A step of the iframe that a fault can strike. Those of the prompt for a passkey, or of Google's
 * window, come within a backup or a recovery:
 * - `prompt`: it is about to be shown. With `drop` it is shown and answered, and the answer gets lost.
 *   `fail` takes the words of Google's window too: `access_denied` as after Cancel, `popup_closed`,
 *   `disallowed_useragent` as inside other apps.
 * - `promptBlocked`: the browser lets no window open for it. By default the SDK gets an error;
 *   `fail` makes it another one, `hang` makes it silence.
 * - `promptClosed`: its window was closed without an answer. The same holds.
 *
 * Those of Google Drive are its requests, in their order: a backup lists (`driveList`), deletes the
 * file that it finds (`driveDelete`) and uploads (`driveUpload`), a recovery lists and reads
 * (`driveRead`). They fail with Drive's own reasons: `authError` (the token expired),
 * `insufficientPermissions` (the box for Drive was left unticked), `storageQuotaExceeded`,
 * `notFound`.
 */
export type SandboxStep = (typeof sandboxSteps)[number]

/** A request to Google Drive. */
export type DriveStep = Extract<SandboxStep, `drive${string}`>

/** What a step can be made to fail of. */
export type FailureOf<Step extends SandboxStep> = Step extends DriveStep
  ? DriveFailure
  : Step extends 'prompt'
    ? PortalErrorId | ConsentFailure
    : PortalErrorId

/** Names the client in a request to Drive, which knows nobody but its own accounts. */
export const sandboxClientHeader = 'x-sandbox-client'

/** The progress that each wallet operation reports, in the order of Portal's web guide. */
export const progressOf = {
  generate: ['Generating share', 'Storing share', 'Done'],
  backup: ['Reading share', 'Generating share', 'Encrypting share', 'Storing share', 'Done'],
  // The guide's second half comes from the time when a recovery made a new backup too. It is still
  // what the guide promises, so apps have to cope with it.
  recover: [
    'Reading share',
    'Decrypting share',
    'Parsing share',
    'Recovering signing share',
    'Generating share',
    'Storing share',
    'Recovering backup share',
    'Generating share',
    'Encrypting share',
    'Storing share',
    'Done',
  ],
} as const satisfies Partial<Record<SandboxStep, readonly string[]>>

/** A step that reports progress on its way. */
export type SandboxOperation = keyof typeof progressOf

/** A progress status, as the SDK passes it to the progress callback. */
export type ProgressStatus = (typeof progressOf)[SandboxOperation][number]

/** What goes wrong in one step. At most one of `fail`, `hang` and `drop`; any of them may be slow. */
export interface SandboxFault<Failure extends string = FailureOf<SandboxStep>> {
  /**
   * Answers with this error instead of doing the step: one of Portal's, at Drive one of Drive's. For
   * `configure` it is the reason that `onInitializationError` gets.
   */
  readonly fail?: Failure
  /** Does nothing and never answers: a prompt that nobody sees, an iframe that died. */
  readonly hang?: true
  /** Does the step, progress included, and never answers: the answer got lost. */
  readonly drop?: true
  /** Waits so many milliseconds first, or after each progress status. */
  readonly slow?: number | { readonly eachProgress: number }
  /**
   * Strikes in mid-run: right after this status was first reported, before the work it announces.
   * Without it the step is struck before it begins. Only for `generate`, `backup` and `recover`,
   * with `fail`, `hang` or `slow`.
   */
  readonly at?: ProgressStatus
  /** Strikes only the next so many times. @default always, until the faults are set anew */
  readonly times?: number
}

/** What goes wrong, by step. Steps not named work. */
export type SandboxFaults = { readonly [Step in SandboxStep]?: SandboxFault<FailureOf<Step>> }

/** The faults in force. */
export interface FaultBoard {
  /** Replaces the faults of everybody, or those of one client; the other scope stays as it is. */
  set(faults: SandboxFaults, clientId?: string): void
  /** The fault that strikes this step now: the client's own first. Counts as one of its `times`. */
  take(step: SandboxStep, clientId: string | undefined): SandboxFault | null
}

/** Makes a board without faults. */
export function createFaultBoard(): FaultBoard {
  const everybody = Symbol('everybody')
  const boards = new Map<string | symbol, Map<SandboxStep, SandboxFault>>()

  const takeFrom = (scope: string | symbol, step: SandboxStep) => {
    const board = boards.get(scope)
    const fault = board?.get(step)
    if (!board || !fault) return null
    if (fault.times === 1) board.delete(step)
    else if (fault.times !== undefined) board.set(step, { ...fault, times: fault.times - 1 })
    return fault
  }

  return {
    set(faults, clientId) {
      const board = new Map<SandboxStep, SandboxFault>()
      for (const [step, fault] of Object.entries(faults)) {
        if (fault === undefined) continue
        if (!isSandboxStep(step)) throw new TypeError(`setFaults: there is no step "${step}"`)
        checkFault(step, fault)
        board.set(step, fault)
      }
      boards.set(clientId ?? everybody, board)
    },
    take(step, clientId) {
      const own = clientId === undefined ? null : takeFrom(clientId, step)
      return own ?? takeFrom(everybody, step)
    },
  }
}

/** Whether a text names a step. */
export function isSandboxStep(value: string): value is SandboxStep {
  return sandboxSteps.some((step) => step === value)
}

function checkFault(step: SandboxStep, fault: SandboxFault): void {
  const refuse = (why: string) => {
    throw new TypeError(`setFaults: ${step}: ${why}`)
  }
  const { fail, hang, drop, slow, at, times } = fault
  const kinds = [fail, hang, drop].filter((kind) => kind !== undefined).length
  if (kinds > 1) refuse('only one of fail, hang and drop')
  if (kinds === 0 && slow === undefined) refuse('one of fail, hang, drop and slow is needed')
  if (fail !== undefined && !canFail(step, fail)) refuse(`"${fail}" is no error of this step`)
  if (times !== undefined && !(Number.isInteger(times) && times > 0)) {
    refuse('times is a whole number from 1')
  }
  const wait = typeof slow === 'object' ? slow.eachProgress : slow
  if (wait !== undefined && !(Number.isFinite(wait) && wait >= 0)) refuse('slow is in milliseconds')

  const statuses: readonly string[] = isOperation(step) ? progressOf[step] : []
  if (at !== undefined && !statuses.includes(at)) refuse(`it never reports "${at}"`)
  if (at !== undefined && drop) refuse('drop loses the answer at the end, at has no meaning')
  if (typeof slow === 'object' && statuses.length === 0) refuse('it reports no progress')
}

function canFail(step: SandboxStep, failure: string): boolean {
  if (isDriveStep(step)) return isOneOf(driveFailures, failure)
  return isPortalErrorId(failure) || (step === 'prompt' && isOneOf(consentFailures, failure))
}

function isOneOf(failures: readonly string[], failure: string): boolean {
  return failures.includes(failure)
}

function isDriveStep(step: SandboxStep): step is DriveStep {
  return step.startsWith('drive')
}

function isOperation(step: SandboxStep): step is SandboxOperation {
  return Object.hasOwn(progressOf, step)
}
