import { median, quantile } from './statistics.ts'

/** One number, and how high it may be. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Null for a number that only explains another. */
  readonly limit: number | null
}

/** Takes the numbers of one measurement. */
export type Take = (measures: readonly Measure[]) => void

/** How high the median and the 95th percentile of some times may be. */
export interface TimeLimits {
  readonly p50?: number
  readonly p95?: number
}

/** The median and the 95th percentile of some times in milliseconds. */
export function timesOf(
  name: string,
  samples: readonly number[],
  { p50 = null, p95 = null }: { readonly [limit in keyof TimeLimits]: number | null } = {},
): Measure[] {
  return [
    { name: `${name}, p50`, value: median(samples), unit: 'ms', limit: p50 },
    { name: `${name}, p95`, value: quantile(samples, 0.95), unit: 'ms', limit: p95 },
  ]
}

/** A number that is none misses its limit as well. */
export function isMissed({ value, limit }: Measure): boolean {
  return limit !== null && !(value <= limit)
}
