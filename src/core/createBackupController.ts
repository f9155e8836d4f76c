import type { BackupEvent } from './events.js'
import type { PasswordPolicy } from './passwordPolicy.js'
import type {
  BackupJournal,
  Clock,
  Connectivity,
  PortalClient,
  RunCrypto,
  RunLock,
  ShareStore,
} from './ports.js'
import type { RetryPolicy } from './retry.js'
import { BackupFlow } from './run/BackupFlow.js'
import { environmentOf } from './run/environment.js'
import type { BackupMethod, BackupState } from './state.js'

/** What the engine works with. Only `client` is needed for Portal-managed custody. */
export interface BackupControllerOptions {
  /** The thin Portal client; `portalClient` of `/adapters` makes one of an SDK instance. */
  readonly client: PortalClient
  /** The app's own keeper of client backup shares. Required in self-managed custody. */
  readonly shares?: ShareStore
  /** Remembers an unfinished run for the next page. Without it a page that dies in mid-run is forgotten. */
  readonly journal?: BackupJournal
  /**
   * `best-effort` lets a self-managed run go on even where its first journal entry cannot be
   * written: it works in private windows, but a page that dies in mid-run may lose the share.
   * @default 'required'
   */
  readonly journalMode?: 'required' | 'best-effort'
  /** One run a wallet, across tabs and controllers. A lock that fails, or does not answer within 3 s, is
   * replaced by one of the page. Without a lock only this controller is guarded. */
  readonly lock?: RunLock
  /** @default The platform's clock. */
  readonly clock?: Clock
  /** Lets a run wait for a network instead of using up its tries. @default Always online. */
  readonly connectivity?: Connectivity
  /** @default WebCrypto. */
  readonly crypto?: RunCrypto
  /** Spreads the pauses between tries: 0 to 1. @default Math.random */
  readonly random?: () => number
  /** Decides which passwords may guard a backup. @default 12 to 128 characters; `/strength` has more. */
  readonly passwordPolicy?: PasswordPolicy
  readonly retry?: RetryPolicy
  /** For analytics and support. Never a password, never a ciphertext. */
  onEvent?(event: BackupEvent): void
}

/**
 * One wallet's backup flow. An action in a state where it is not legal does nothing and returns
 * the present state; no action ever rejects.
 */
export interface BackupController {
  getState(): BackupState
  /** Nothing is read or started before the first subscriber or action. */
  subscribe(listener: () => void): () => void
  /**
   * In `idle`. Settles with the state that the run came to rest in. `PASSWORD` without a password
   * goes to `collecting`; with one that the policy refuses, to `failed` with `PASSWORD_REJECTED`.
   */
  start(method: BackupMethod, input?: { password: string }): Promise<BackupState>
  /** In `collecting`. A password that the policy refuses stays there, with the rejection. */
  submit(password: string): Promise<BackupState>
  /** From `collecting` to `idle`. */
  back(): void
  /** In `interrupted`: does what the remedy says. Finishes the run, or ends it and starts the method again. */
  resume(): Promise<BackupState>
  /**
   * In `interrupted`: gives the run up. Refused, which leaves the state as it is, while the store
   * holds the share, may still get it, or cannot be asked.
   */
  discard(): Promise<BackupState>
  /** In `failed`, where `error.retryable`. Goes on at the step that failed, with the same run. */
  retry(): Promise<BackupState>
  /** From `saved` or `failed` to `idle`, or to `interrupted` where something is left to finish. */
  reset(): void
  /** In `working`. The SDK cannot abort: the run goes on, is journalled and can be watched again with `resume`. */
  stopWatching(): void
  /**
   * In `idle` and `interrupted`, where nothing is under way: reads the wallet and the journal again,
   * quietly. In `failed` with `WALLET_NOT_ON_DEVICE`: reads the wallet again, and leads to `idle` once it
   * has been recovered. Call it when a page was frozen and comes back (`pageshow` with `persisted`), as the
   * provider does: another page may have gone on in the meantime. Where the reading fails, all stays
   * as it was.
   */
  refresh(): void
  /** Stops telling subscribers anything. A run that is on its way still goes to its end. */
  dispose(): void
}

/**
 * Makes the controller of one wallet's backups. Inert until its first subscriber or action.
 * @example
 * const controller = createBackupController({ client: portalClient(portal) })
 * await controller.start('PASSWORD', { password })
 */
export function createBackupController(options: BackupControllerOptions): BackupController {
  const flow = new BackupFlow(environmentOf(options))
  return {
    getState: () => flow.getState(),
    subscribe: (listener) => flow.subscribe(listener),
    start: (method, input) => flow.start(method, input?.password),
    submit: (password) => flow.submit(password),
    back: () => flow.back(),
    resume: () => flow.resume(),
    discard: () => flow.discard(),
    retry: () => flow.retry(),
    reset: () => flow.reset(),
    stopWatching: () => flow.stopWatching(),
    refresh: () => flow.refresh(),
    dispose: () => flow.dispose(),
  }
}
