import { progressOfPhase, selfManagedPhases } from '../phases.js'
import type { BackupPhase } from '../state.js'
import { emitEvent, type Run, type RunEnvironment } from './Run.js'

/** Moves on to a phase; one that lies behind is passed over. */
export function enterPhase(environment: RunEnvironment, run: Run, phase: BackupPhase): void {
  if (!isLaterPhase(run.phase, phase)) return
  run.phase = phase
  run.report({ type: 'phaseReached', phase, progress: progressOfPhase(phase) })
  emitEvent(environment, run, { type: 'phaseEntered', phase })
}

/** Whether the second phase comes after the first. */
function isLaterPhase(present: BackupPhase, next: BackupPhase): boolean {
  return selfManagedPhases.indexOf(next) > selfManagedPhases.indexOf(present)
}
