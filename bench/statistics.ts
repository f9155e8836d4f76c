/** The smallest sample that at least this share of the samples does not exceed (nearest rank). */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1]
  if (value === undefined) throw new RangeError('There are no samples.')
  return value
}

/** The sample in the middle. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}
