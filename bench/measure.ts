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

/** The median and the 95th percentile of some times in milliseconds; the limit is for the latter. */
export function timesOf(
  name: string,
  samples: readonly number[],
  limit: number | null = null,
): Measure[] {
  return [
    { name: `${name}, p50`, value: median(samples), unit: 'ms', limit: null },
    { name: `${name}, p95`, value: quantile(samples, 0.95), unit: 'ms', limit },
  ]
}

/** A number that is none misses its limit as well. */
export function isMissed({ value, limit }: Measure): boolean {
  return limit !== null && !(value <= limit)
}
