import type { MessageOverrides } from './keys.js'

/** Lays the replacements over a set of words, part by part. Gives back `base` itself where there are none. */
export function mergeMessages<Base extends object>(
  base: Base,
  overrides: MessageOverrides | undefined,
): Base {
  if (overrides === undefined) return base
  const merged = { ...base }
  for (const [part, own] of Object.entries(base)) {
    const replacement = overrides[part as keyof MessageOverrides]
    if (replacement === undefined) continue
    Object.assign(merged, {
      [part]: typeof own === 'object' ? Object.assign({}, own, replacement) : replacement,
    })
  }
  return merged
}
