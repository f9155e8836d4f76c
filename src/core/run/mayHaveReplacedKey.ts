import { beforeTheKey } from '../beforeTheKey.js'
import type { BackupError } from '../errors.js'
import { holdsOneKey } from '../phases.js'
import type { Run } from './Run.js'

/**
 * Whether a run that failed before it had a share may have closed the older backup: only where the
 * method holds one key, and only unless the failure is known to come before the key is replaced.
 */
export function mayHaveReplacedKey(run: Run, error: BackupError): boolean {
  return holdsOneKey(run.method) && run.phase !== 'reading' && !beforeTheKey.has(error.code)
}
