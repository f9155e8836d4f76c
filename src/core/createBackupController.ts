import type { BackupEvent } from './events.js'
import type { PasswordPolicy } from './passwordPolicy.js'
import type { BackupJournal, Clock, Connectivity, PortalClient, RunLock, ShareStore } from './ports.js'
import type { RetryPolicy } from './retry.js'
import type { BackupMethod, BackupState } from './state.js'

/** What the engine works with. Only `client` is needed for Portal-managed custody. */
export interface BackupControllerOptions {
  readonly client: PortalClient
  readonly shares?: ShareStore
  readonly journal?: BackupJournal
  /** `best-effort`: a self-managed run goes on even where its first journal entry cannot be written. @default 'required' */
  readonly journalMode?: 'required' | 'best-effort'
  readonly lock?: RunLock
  readonly clock?: Clock
  readonly connectivity?: Connectivity
  readonly random?: () => number
  readonly passwordPolicy?: PasswordPolicy
  readonly retry?: RetryPolicy
  onEvent?(event: BackupEvent): void
}

export interface BackupController {
  getState(): BackupState
  subscribe(listener: () => void): () => void
  start(method: BackupMethod, input?: { password: string }): Promise<BackupState>
  submit(password: string): Promise<BackupState>
  back(): void
  resume(): Promise<BackupState>
  discard(): Promise<BackupState>
  retry(): Promise<BackupState>
  reset(): void
  stopWatching(): void
  dispose(): void
}

export declare function createBackupController(options: BackupControllerOptions): BackupController
