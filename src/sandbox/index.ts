export type { SandboxClientOptions } from './createClient.js'
export type {
  DriveStep,
  FailureOf,
  ProgressStatus,
  SandboxFault,
  SandboxFaults,
  SandboxOperation,
  SandboxStep,
} from './faults.js'
export type { ConsentFailure, DriveFailure } from './google/googleErrors.js'
export type { PortalErrorId } from './portalErrors.js'
export {
  type GoogleOptions,
  type PasskeyOptions,
  type Sandbox,
  type SandboxClient,
  type SandboxGoogle,
  type SandboxOptions,
  startSandbox,
} from './startSandbox.js'
