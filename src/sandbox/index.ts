export type { SandboxClientOptions } from './createClient.js'
export type {
  ProgressStatus,
  SandboxFault,
  SandboxFaults,
  SandboxOperation,
  SandboxStep,
} from './faults.js'
export type { PortalErrorId } from './portalErrors.js'
export {
  type PasskeyOptions,
  type Sandbox,
  type SandboxClient,
  type SandboxOptions,
  startSandbox,
} from './startSandbox.js'
