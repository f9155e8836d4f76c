'use client'
import type { MethodSupport } from '../core/methodSupport.js'
import type { Missing } from './useBackupMethods.js'

const limitMs = 2_000

/**
 * Reads what the platform cannot do. Where that fails or takes too long, every method is offered: its
 * prompt says what is wrong.
 */
export async function readSupport(support: MethodSupport): Promise<Missing> {
  const limit = new Promise<never>((_, reject) => setTimeout(reject, limitMs))
  try {
    return await Promise.race([support.read(), limit])
  } catch {
    return {}
  }
}
