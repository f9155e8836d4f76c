'use client'
import type { MethodSupport } from '../core/methodSupport.js'
import type { Missing } from './useBackupMethods.js'

const limitMs = 2_000

/**
 * Reads what the platform cannot do. Where that fails or takes too long, every method is offered: its
 * prompt says what is wrong.
 */
export async function readSupport(support: MethodSupport): Promise<Missing> {
  try {
    const reading = support.read()
    const limit = new Promise<Missing>((resolve) => setTimeout(() => resolve({}), limitMs))
    return await Promise.race([reading, limit])
  } catch {
    return {}
  }
}
