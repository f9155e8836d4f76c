import type { ProgressStatus, SandboxStep } from '../faults.js'
import type { JsonObject } from '../readJson.js'
import type { DeviceShares } from './deviceShares.js'
import type { PortalApi, Session } from './portalApi.js'
import type { Prompts } from './prompt/prompts.js'

/** What a step works with. */
export interface StepContext {
  readonly api: PortalApi
  readonly session: Session
  readonly shares: DeviceShares
  /** What the SDK was constructed with, as `portal:configure` said it. */
  readonly settings: JsonObject
  readonly prompts: Prompts
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
