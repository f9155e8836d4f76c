import type { ProgressStatus, SandboxStep } from '../faults.js'
import type { JsonObject } from '../readJson.js'
import type { DeviceShares } from './deviceShares.js'
import type { PortalApi, Session } from './portalApi.js'

/** What a step works with. */
export interface StepContext {
  readonly api: PortalApi
  readonly session: Session
  readonly shares: DeviceShares
  /** Tells the SDK how far the operation is, and lets a fault strike there. */
  progress(status: ProgressStatus): Promise<void>
}

/** How the iframe answers one type of message. */
export interface PageStep {
  readonly name: SandboxStep
  /** Changes the wallet: refused while another such step runs in this page. */
  readonly exclusive?: true
  /** Resolves with the data of the `…Result` message; a rejection becomes the `…Error` message. */
  run(context: StepContext, data: JsonObject): Promise<unknown>
}
