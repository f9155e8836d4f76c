import type { Clock, PortalClient, ShareStore } from './ports.js'
import type { BackupMethod, RecoveryState } from './state.js'

/** What a recovery works with. `shares` is needed in self-managed custody. */
export interface RecoveryControllerOptions {
  readonly client: PortalClient
  readonly shares?: ShareStore
  readonly clock?: Clock
}

export interface RecoveryController {
  getState(): RecoveryState
  subscribe(listener: () => void): () => void
  /** In `idle`. `PASSWORD` without a password goes to `collecting`. */
  start(method: BackupMethod, input?: { password: string }): Promise<RecoveryState>
  /** In `collecting`. A wrong password stays there with `wrongPassword`. */
  submit(password: string): Promise<RecoveryState>
  back(): void
  retry(): Promise<RecoveryState>
  reset(): void
  dispose(): void
}

export declare function createRecoveryController(options: RecoveryControllerOptions): RecoveryController
