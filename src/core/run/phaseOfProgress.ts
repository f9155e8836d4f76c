import type { PortalProgress } from '../ports.js'
import type { BackupPhase } from '../state.js'

const phaseOfStatus: Readonly<Record<string, BackupPhase>> = {
  'Reading share': 'reading',
  'Generating share': 'generating',
  'Parsing share': 'generating',
  'Encrypting share': 'encrypting',
  'Storing share': 'storing',
}

/** The phase an SDK status belongs to; null for those unknown here and for `Done`, which promises nothing. */
export function phaseOfProgress(progress: PortalProgress): BackupPhase | null {
  return Object.hasOwn(phaseOfStatus, progress.status)
    ? (phaseOfStatus[progress.status] ?? null)
    : null
}
