import type { Clock } from '../core/ports.js'

/**
 * What goes wrong in a call.
 * - `reject`: nothing is done and the call rejects with this. With `lands` it is done all the same,
 *   so many milliseconds later: a request whose connection broke while it was on its way.
 * - `hang`: nothing is done and the call never answers.
 * - `drop`: it is done and the answer is lost; `true` never answers, an error rejects with it.
 * - `slow`: it is done, and answered, only after so many milliseconds.
 * - `late`: it is done at once and answered after so many milliseconds.
 */
export type Fault = (
  | { readonly reject: unknown; readonly lands?: number }
  | { readonly hang: true }
  | { readonly drop: true | Error }
  | { readonly slow: number }
  | { readonly late: number }
) & {
  /** The first call that it strikes, from 1, counted since the faults were set. @default 1 */
  readonly nth?: number
  /** How many calls it strikes. @default every one, or a single one where `nth` is given */
  readonly times?: number
  /**
   * Strikes in mid-run, right after this progress status was reported. Only for the wallet
   * operations of a fake Portal. @default before the call does anything
   */
  readonly at?: string
}

/** What goes wrong, by call. Of several faults for one call the first that strikes counts. */
export type Faults<Call extends string> = {
  readonly [call in Call]?: Fault | readonly Fault[]
}

/** The faults in force. */
export interface FaultSwitches<Call extends string> {
  /** Replaces all faults and counts calls from here. */
  set(faults: Faults<Call>): void
  /** The fault that strikes this call. Counts it. */
  next(call: Call): Fault | null
}

/** Makes the switches of one fake. */
export function createFaultSwitches<Call extends string>(
  initial: Faults<Call> = {},
): FaultSwitches<Call> {
  let faults = initial
  const seen = new Map<Call, number>()
  return {
    set(next) {
      faults = next
      seen.clear()
    },
    next(call) {
      const count = (seen.get(call) ?? 0) + 1
      seen.set(call, count)
      const ofCall: Fault | readonly Fault[] = faults[call] ?? []
      return [ofCall].flat().find((fault) => strikes(fault, count)) ?? null
    },
  }
}

function strikes({ nth, times = nth === undefined ? Infinity : 1 }: Fault, count: number): boolean {
  const first = nth ?? 1
  return count >= first && count < first + times
}

/** Does the work of a call as its fault would have it. */
export async function underFault<T>(
  fault: Fault | null,
  clock: Clock,
  work: () => T | Promise<T>,
): Promise<T> {
  if (fault === null) return work()
  if ('hang' in fault) return never()
  if ('reject' in fault) {
    if (fault.lands !== undefined) clock.sleep(fault.lands).then(work).catch(ignore)
    throw fault.reject
  }
  if ('slow' in fault) await clock.sleep(fault.slow)
  const result = await work()
  if ('late' in fault) await clock.sleep(fault.late)
  if (!('drop' in fault)) return result
  if (fault.drop === true) return never()
  throw fault.drop
}

/** What a caller hears who may stop listening; the work goes on without them. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject)
  })
}

function ignore(): void {}

function never(): Promise<never> {
  return new Promise(() => {})
}
