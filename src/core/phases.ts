import type { BackupMethod, BackupPhase, Custody } from './state.js'

/** The phases that a run goes through, in order. Portal-managed runs have none of their own delivery. */
export function phasesOf(custody: Custody): readonly BackupPhase[] {
  return custody === 'self' ? selfManagedPhases : managedPhases
}

const managedPhases = ['reading', 'generating', 'encrypting', 'storing'] as const
/** The phases of a self-managed run, which are all that there are, in order. */
export const selfManagedPhases = [...managedPhases, 'delivering', 'confirming'] as const

/** How much of the run lies behind when a phase begins, by the time that the phases usually take. */
const progressAt: Record<BackupPhase, number> = {
  reading: 0.04,
  generating: 0.14,
  encrypting: 0.45,
  storing: 0.6,
  delivering: 0.72,
  confirming: 0.9,
}

/** Where the bar stands at the beginning of a phase: 0 to 1. */
export function progressOfPhase(phase: BackupPhase): number {
  return progressAt[phase]
}

/**
 * Whether a new backup by this method replaces the one key that the older backup needs. A passkey,
 * a Drive and an iCloud hold one key a wallet; a password's older ciphertext still opens with the
 * older password.
 */
export function holdsOneKey(method: BackupMethod): boolean {
  return method !== 'PASSWORD'
}
