'use client'
import { type BackupMethod, backupMethods } from '../../../core/state.js'

/** What the web SDKs can run, unless an app has left it out. */
const usualMethods: readonly BackupMethod[] = ['PASSKEY', 'PASSWORD', 'GDRIVE']

/**
 * The methods to draw until the wallet has been read, so that what follows stands where it will stand.
 * A script without types may name one that does not exist.
 */
export function expectedMethods(
  named: readonly BackupMethod[] | undefined,
): readonly BackupMethod[] {
  return named?.filter((method) => backupMethods.includes(method)) ?? usualMethods
}
