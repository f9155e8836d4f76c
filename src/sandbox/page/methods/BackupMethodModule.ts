import type { JsonObject } from '../../readJson.js'
import type { StepContext } from '../step.js'

/** The operation that a method serves. */
export interface MethodRequest {
  /** The SDK's `backupConfigs`. */
  readonly configs: JsonObject
  readonly context: StepContext
}

/** Client backup shares, encrypted. */
export interface Sealed {
  readonly cipherText: string
  /**
   * Puts the key where a later recovery finds it, for methods that keep one. From then on the
   * backups before it open no more.
   */
  storeKey?(): Promise<void>
}

/** One way to guard the key of the client backup shares. */
export interface BackupMethodModule {
  /** The option of `new Portal({ … })` without which the app does not offer the method. */
  readonly needs?: string
  /**
   * Asks whoever keeps the key, before any share is made: a refusal then costs nothing, and the
   * click that a window needs is still fresh.
   */
  prepare?(context: StepContext): Promise<void>
  /**
   * Encrypts the client backup shares.
   * @param request.runId The backup run they belong to; `open` gives it back.
   */
  seal(text: string, request: MethodRequest & { runId: string }): Promise<Sealed>
  /** @throws {PortalError} DECRYPT_FAILED when the ciphertext does not open. */
  open(cipherText: string, request: MethodRequest): Promise<{ text: string; runId: string }>
}
