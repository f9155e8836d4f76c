'use client'
import type { BackupPhase, Custody } from '../../../core/state.js'

/** A phase as it is listed. */
export interface ListedPhase {
  readonly phase: BackupPhase
  readonly state: 'done' | 'now' | 'next'
}

const managed = ['reading', 'generating', 'encrypting', 'storing'] as const
// What the SDK stores with Portal and what the app's server takes is one step to people.
const selfManaged = ['reading', 'generating', 'encrypting', 'delivering', 'confirming'] as const

/**
 * The phases to list. A run has only those of its custody.
 * @param custody Undefined where Portal's record has not been read.
 */
export function phaseList(
  present: BackupPhase,
  custody: Custody | undefined,
): readonly ListedPhase[] {
  const byApp = custody === 'self' || present === 'delivering' || present === 'confirming'
  const phases: readonly BackupPhase[] = byApp ? selfManaged : managed
  const listed = byApp && present === 'storing' ? 'delivering' : present
  const now = phases.indexOf(listed)
  return phases.map((phase, index) => ({
    phase,
    state: index < now ? 'done' : index === now ? 'now' : 'next',
  }))
}
