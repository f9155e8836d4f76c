import type { ProgressStatus, SandboxFault } from '../faults.js'
import { isPortalErrorId, PortalError } from '../portalErrors.js'

/** Ends a step without an answer. */
export class NeverAnswer extends Error {}

/** Lets a fault strike before its step begins. */
export async function strikeAtStart(fault: SandboxFault): Promise<void> {
  if (fault.at === undefined) await strike(fault)
}

/** Lets a fault strike after a progress status was reported. */
export async function strikeAtProgress(fault: SandboxFault, status: ProgressStatus): Promise<void> {
  if (typeof fault.slow === 'object') await sleep(fault.slow.eachProgress)
  if (fault.at === status) await strike(fault)
}

async function strike(fault: SandboxFault): Promise<void> {
  if (typeof fault.slow === 'number') await sleep(fault.slow)
  if (isPortalErrorId(fault.fail)) throw new PortalError(fault.fail, 'A fault of the sandbox')
  if (fault.fail) throw new PortalError('ERROR', fault.fail)
  if (fault.hang) throw new NeverAnswer()
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
