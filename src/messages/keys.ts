import type { BackupErrorCode } from '../core/errorTable.js'
import type { UnavailableReason } from '../core/methodSupport.js'
import type { PasswordRejectionCode, PasswordRule } from '../core/passwordPolicy.js'
import type { BackupMethod } from '../core/state.js'

/** The app, by the provider's `appName`; without one, {@link Messages.app}. */
interface AppName {
  readonly app: string
}

/** A date that is already written in the reader's language. */
interface WrittenDate {
  readonly date: string
}

/** The parameters of a rule or a rejection, as the policy gave them. Never a part of the password. */
export type PolicyParams = Readonly<Record<string, number | string>>

/** What the backup button says before its dialog is opened. */
export interface ButtonMessages {
  readonly backUp: string
  readonly backingUp: string
  readonly finish: string
  readonly backedUp: string
  readonly recover: string
  readonly recovering: string
  /** Describes the button where the wallet is not on this device. */
  readonly notHere: string
  /** Describes the button while an older run is unfinished. */
  readonly notFinished: string
  /** Describes the button after a failure. */
  readonly notSaved: string
  /** Describes the button while the outcome is not known. */
  readonly unsure: string
}

/** The frame of every dialog. */
export interface DialogMessages {
  readonly close: string
  readonly back: string
  readonly loading: string
  /** The rest of the dialog could not be loaded. */
  readonly notLoaded: string
  readonly notLoadedNext: string
  readonly tryAgain: string
}

/** The words about one method. */
export interface MethodMessages {
  readonly name: string
  /** What a person must keep, in one sentence. */
  readonly keep: string
  /** What the backup opens with, as in "Opens with: your password". */
  readonly opensWith: string
  /** The phase in which the backup is locked. */
  readonly locking: string
  /** The prompt that may have to be answered; empty where there is none. */
  readonly prompt: string
  /** What to keep safe from now on. */
  readonly keepSafe: { readonly title: string; readonly text: string }
  /** What happens to the older backup when this one is made again. */
  readonly replaces: string
  /** The warning that an older backup by this method may be lost. */
  readonly olderMayBeClosed: string
  /** The way in when recovering. */
  readonly recoverWith: string
  /** Offers this method as a second way. */
  readonly add: string
  readonly whyAdd: string
}

/** The choice of a method. */
export interface PickerMessages {
  readonly title: string
  readonly lead: string
  readonly titleMore: string
  readonly leadMore: string
  readonly legend: string
  readonly recommended: string
  readonly backedUpOn: (params: WrittenDate) => string
  readonly continue: string
  readonly none: string
  readonly unavailable: Readonly<Record<UnavailableReason | 'wallet-not-on-device', string>>
  readonly unavailableMethod: Partial<Readonly<Record<BackupMethod, string>>>
}

/** The backups that a wallet has, in the dialog. */
export interface OverviewMessages {
  readonly title: string
  readonly since: (params: WrittenDate) => string
  readonly again: string
  readonly addAnother: string
}

/** The words that differ between a password and a PIN. */
export interface SecretMessages {
  readonly title: string
  readonly label: (params: { readonly length: string }) => string
  readonly labelAgain: string
  readonly acknowledgement: string
  readonly empty: string
  readonly emptyAgain: string
  readonly mismatch: string
  readonly show: string
  readonly shown: string
  readonly hidden: string
  /** What to do after a refusal. */
  readonly chooseAnother: string
  readonly rejections: Readonly<Record<PasswordRejectionCode, (params: PolicyParams) => string>>
}

/** Copying to the clipboard. */
export interface ClipboardMessages {
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
}

/** The password form, for passwords and PINs alike. */
export interface FormMessages {
  readonly lead: string
  readonly tip: string
  /** What a PIN cannot do. It is said in English rather than not at all. */
  readonly pinNote: string
  /** Shown where a browser runs no scripts. */
  readonly needsScript: string
  readonly capsLock: string
  readonly weak: string
  readonly fair: string
  readonly strong: string
  readonly saveIt: string
  /** The next step for a password that is not yet accepted, by the policy's hint. */
  readonly hints: Readonly<Record<string, string>>
  /** Where a policy gives no hint that is known here. */
  readonly anyHint: string
  readonly rules: Readonly<Record<PasswordRule['id'], (params: PolicyParams) => string>>
  /** Read out after a rule that is met. */
  readonly met: string
  /** Offers a password that is drawn by chance. */
  readonly suggest: string
  readonly suggestAnother: string
  readonly saveInManager: string
  readonly notSuggested: string
  /** The limits of the policy are at fault, not the network. */
  readonly noneFits: string
  /** The step that shows a suggested password. */
  readonly phraseTitle: string
  readonly phraseLead: string
  /** The name of what is shown there. */
  readonly phrase: string
  /** The step in which a typed password is read once more. */
  readonly showTitle: string
  readonly showLead: string
  /** The step in which it is typed once more. */
  readonly againTitle: string
  readonly againLead: string
  readonly acknowledgementText: (params: AppName & { readonly portal: string }) => string
  readonly acknowledgementMissing: string
  /** After every refusal: what it means for the wallet. */
  readonly nothingSaved: string
  readonly checkAgain: string
  readonly submit: string
}

/** A run under way. */
export interface ProgressMessages {
  readonly title: string
  readonly reading: string
  readonly generating: string
  /** Portal keeps the backup. */
  readonly storing: string
  /** The app keeps the backup. */
  readonly delivering: (params: AppName) => string
  readonly confirming: string
  readonly tryingAgain: (params: { readonly attempt: string }) => string
  readonly keepOpen: string
  readonly slowTitle: string
  readonly slowText: string
  readonly stopWaiting: string
  readonly done: string
}

/** A run that reached its end. */
export interface SavedMessages {
  readonly title: string
  readonly opensWith: string
  readonly savedAt: string
  readonly done: string
  readonly secondTitle: string
  readonly summary: (params: { readonly opensWith: string } & WrittenDate) => string
}

/** A run that an earlier page left behind. */
export interface InterruptedMessages {
  readonly title: string
  readonly resume: string
  readonly resumeSafe: string
  readonly startOver: string
  readonly finish: string
  readonly startOverAction: string
  readonly notNow: string
  readonly replaceIt: string
  /** Said where a run cannot be given up, because its backup may be stored already. */
  readonly cannotStartOver: string
}

/** The titles and actions of failures; what happened is in the errors. */
export interface FailedMessages {
  readonly title: string
  readonly titleUnsure: string
  readonly titleBusy: string
  /** A prompt was called off: no failure. */
  readonly titleCancelled: string
  readonly titleUnconfirmed: string
  readonly titleNothing: string
  /** The wallet exists, and is not on this device. */
  readonly titleElsewhere: string
  readonly titleRecovery: string
  readonly tryAgain: string
  readonly checkAgain: string
  readonly finish: string
  readonly later: string
  readonly close: string
  readonly useAnother: string
  readonly details: string
}

/** The answers to "is my wallet safe?". */
export interface SafetyMessages {
  readonly unchanged: string
  /** Said together with a warning about the older backup. */
  readonly onDevice: string
  readonly kept: string
  readonly unconfirmed: string
  readonly nothingChanged: string
  /** A wrong key or password; said of a recovery. */
  readonly recovery: string
  /** Any other failure of a recovery. */
  readonly backupUnchanged: string
}

/** What people read about one error. */
export interface ErrorMessages {
  readonly happened: (params: AppName & { readonly method: string }) => string
  /** What to do, where the button does not say it all. */
  readonly next?: (params: AppName) => string
}

/** A wallet that is not on this device. Its title is {@link FailedMessages.titleElsewhere}. */
export interface ElsewhereMessages {
  /** There is a backup that can be opened. */
  readonly lead: string
  readonly wallet: string
  readonly newest: string
  readonly funds: string
  readonly notAffected: string
  /** There is no finished backup. */
  readonly leadNone: string
  readonly otherTitle: string
  /** `label` is what the button says there. */
  readonly otherText: (params: AppName & { readonly label: string }) => string
  readonly keepTitle: string
  readonly keepText: string
  readonly contact: (params: AppName) => string
  /** The wallet was read again, and it is still not here. */
  readonly unchanged: string
}

/** Getting a wallet back. */
export interface RecoveryMessages {
  readonly title: string
  readonly lead: string
  readonly legend: string
  readonly continue: string
  readonly none: string
  readonly noneText: (params: AppName) => string
  /** There are backups, and none of them can be opened here; beside each stands why. */
  readonly noneHere: string
  readonly noneHereText: (params: AppName) => string
  readonly passwordTitle: string
  readonly passwordLead: string
  readonly label: string
  readonly empty: string
  readonly wrong: string
  readonly pinTitle: string
  readonly pinLead: string
  readonly pinLabel: string
  readonly pinEmpty: string
  readonly pinWrong: string
  readonly submit: string
  readonly working: string
  readonly keepOpen: string
  /** Where there is a prompt that may be out of sight, under `progress.slowTitle`. */
  readonly slowPrompt: string
  readonly slow: string
  readonly recoveredTitle: string
  readonly recovered: string
  readonly address: string
  readonly freshTitle: string
  readonly freshText: string
  readonly notNow: string
}

/** The list of a wallet's backups. */
export interface StatusMessages {
  readonly label: string
  readonly backedUp: (params: WrittenDate) => string
  /** Added to a backup that was made elsewhere and cannot be opened here. */
  readonly notHere: string
  readonly notFinished: string
  readonly notSetUp: string
  readonly unread: string
  readonly add: string
  readonly again: string
  readonly finish: string
}

/** Every word that the kit shows. Replace any of them with the provider's `messages`. */
export interface Messages {
  /**
   * The language of these words, BCP 47: the `lang` of every part. Dates and numbers follow it unless
   * the provider has a `locale`.
   */
  readonly language: string
  /** Becomes the `dir` of every part where the provider was given it; else that of the page holds. */
  readonly direction: 'ltr' | 'rtl'
  /** The app, where the provider has no `appName`; in the middle of a sentence. */
  readonly app: string
  readonly button: ButtonMessages
  readonly dialog: DialogMessages
  readonly methods: Readonly<Record<BackupMethod, MethodMessages>>
  readonly picker: PickerMessages
  readonly overview: OverviewMessages
  readonly status: StatusMessages
  readonly password: SecretMessages
  readonly pin: SecretMessages
  /** The words about the method `PASSWORD` where its password is a PIN. */
  readonly pinMethod: MethodMessages
  readonly clipboard: ClipboardMessages
  readonly form: FormMessages
  readonly progress: ProgressMessages
  readonly saved: SavedMessages
  readonly interrupted: InterruptedMessages
  readonly failed: FailedMessages
  readonly safety: SafetyMessages
  readonly errors: Readonly<Record<BackupErrorCode, ErrorMessages>>
  readonly elsewhere: ElsewhereMessages
  readonly recovery: RecoveryMessages
}

/** The words that replace the built-in ones: a whole language, or a few of them. */
export type MessageOverrides = { readonly [Part in keyof Messages]?: Replaceable<Messages[Part]> }

type Replaceable<Part> = Part extends string ? Part : Partial<Part>
