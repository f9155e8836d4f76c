import type { BackupEvent } from './events.js'
import type { PasswordPolicy } from './passwordPolicy.js'
import type { Clock, Connectivity, PortalClient, RunLock, ShareStore } from './ports.js'
import { RecoveryFlow } from './recovery/RecoveryFlow.js'
import type { RetryPolicy } from './retry.js'
import { environmentOf } from './run/environment.js'
import type { BackupMethod, RecoveryState } from './state.js'

/** What a recovery works with. Only `client` is needed for Portal-managed custody. */
export interface RecoveryControllerOptions {
  readonly client: PortalClient
  /** The app's own keeper of client backup shares. Required in self-managed custody. */
  readonly shares?: ShareStore
  /** Keeps a recovery and a backup of the same wallet apart, across tabs. */
  readonly lock?: RunLock
  /** @default The platform's clock. */
  readonly clock?: Clock
  /** @default Always online. */
  readonly connectivity?: Connectivity
  /**
   * The policy that backups are made under. Only its kind counts here, to read a PIN as it was read
   * then: what opened a backup once is never refused.
   * @default One for passwords.
   */
  readonly passwordPolicy?: PasswordPolicy
  /** How patiently the stored share is asked for. */
  readonly retry?: RetryPolicy
  /** For analytics and support. Never a password, never a ciphertext. */
  onEvent?(event: BackupEvent): void
}

/**
 * One wallet's recovery, with the manners of the backup controller: an action in a state where it
 * is not legal does nothing and returns the present state; no action ever rejects.
 */
export interface RecoveryController {
  getState(): RecoveryState
  /** Nothing is read before the first subscriber or action. */
  subscribe(listener: () => void): () => void
  /** In `idle`. `PASSWORD` without a password goes to `collecting`. */
  start(method: BackupMethod, input?: { password: string }): Promise<RecoveryState>
  /** In `collecting`. A wrong password stays there, with `wrongPassword`; it costs nothing. */
  submit(password: string): Promise<RecoveryState>
  /** From `collecting` to `idle`. */
  back(): void
  /**
   * In `failed`, where `error.retryable`. A share that was fetched from the app's own store is still at
   * hand, so that a prompt opens in the name of the click that tries again.
   */
  retry(): Promise<RecoveryState>
  /** From `recovered` or `failed` back to `idle`, with a fresh look at the wallet. */
  reset(): void
  /**
   * In `idle`: reads the wallet again, for a backup that was finished on another device since. What was
   * known stays where the wallet cannot be read. Resolves with the state after the read.
   */
  refresh(): Promise<RecoveryState>
  /**
   * In `working`, where it is `slow`: leads to `idle`. The SDK cannot abort, so what it was asked goes
   * on; until it answers, `start` fails with `BUSY`. If the wallet comes back after all, the state
   * becomes `recovered`, with the method of that recovery; a late failure is only told to `onEvent`.
   */
  stopWatching(): void
  /** Stops telling subscribers anything. */
  dispose(): void
}

/**
 * Makes the controller of one wallet's recovery. Inert until its first subscriber or action.
 * @example
 * const recovery = createRecoveryController({ client: portalClient(portal), shares })
 * await recovery.start('PASSWORD', { password })
 */
export function createRecoveryController(options: RecoveryControllerOptions): RecoveryController {
  const flow = new RecoveryFlow(environmentOf(options))
  return {
    getState: () => flow.getState(),
    subscribe: (listener) => flow.subscribe(listener),
    start: (method, input) => flow.start(method, input?.password),
    submit: (password) => flow.submit(password),
    back: () => flow.back(),
    retry: () => flow.retry(),
    reset: () => flow.reset(),
    refresh: () => flow.refresh(),
    stopWatching: () => flow.stopWatching(),
    dispose: () => flow.dispose(),
  }
}
