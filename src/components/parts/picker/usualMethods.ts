'use client'
import type { BackupMethod } from '../../../core/state.js'

/**
 * What the web SDKs can run, unless an app has left it out: drawn until the wallet has been read, so
 * that what follows stands where it will stand.
 */
export const usualMethods: readonly BackupMethod[] = ['PASSKEY', 'PASSWORD', 'GDRIVE']
