import type { BackupMethod, BackupPhase } from '../core/state.js'
import type { Messages } from './keys.js'

/** The words for a phase of a run. */
export function phaseWords(
  messages: Messages,
  { method, phase }: { readonly method: BackupMethod; readonly phase: BackupPhase },
  app: string,
): string {
  const { progress } = messages
  switch (phase) {
    case 'encrypting':
      return messages.methods[method].locking
    case 'delivering':
      return progress.delivering({ app })
    default:
      return progress[phase]
  }
}
