'use client'
import type { MethodSupport } from '../core/methodSupport.js'
import { timeLimited } from '../core/retry.js'
import { systemClock } from '../core/run/environment.js'
import type { Missing } from './useBackupMethods.js'

const limitMs = 2_000

/**
 * Reads what the platform cannot do. Where that fails or takes too long, every method is offered: its
 * prompt says what is wrong.
 */
export function readSupport(support: MethodSupport): Promise<Missing> {
  return timeLimited(systemClock, limitMs, async () => support.read()).catch(() => ({}))
}
