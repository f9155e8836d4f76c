import type { Custody } from './session.ts'

/** What goes wrong for one wallet, until it is changed. */
export interface Weather {
  readonly latency: Latency
  readonly situation: Situation
}

export type Latency = keyof typeof latencies
export type Situation = keyof typeof situations

/** A choice on the page: its name, and what will be seen. */
export interface Choice {
  readonly name: string
  readonly seen: string
  /** Where it makes a difference; everywhere if absent. */
  readonly only?: Custody
}

export const latencies = {
  none: { name: 'None', seen: 'Everything answers at once.' },
  slow: { name: 'Slow', seen: 'Every step takes about a second. Watch who holds what.' },
} as const satisfies Record<string, Choice>

export const situations = {
  fair: { name: 'Fair', seen: 'Nothing goes wrong.' },
  refused: {
    name: 'Harbor refuses the backup',
    seen: 'The backup ends with a clear no, and Portal is told “not stored”.',
    only: 'self',
  },
  down: {
    name: 'Harbor’s server is down',
    seen: 'After a few tries the page says that it is not sure yet. Portal is told nothing.',
    only: 'self',
  },
  lost: {
    name: 'Harbor’s answer is lost',
    seen: 'The backup is stored, but the page never hears so. It asks, finds it, and goes on.',
    only: 'self',
  },
  notice: {
    name: 'Portal cannot be told',
    seen: 'The backup is stored and stays unfinished until Portal knows. “Not stored” is never said.',
    only: 'self',
  },
  webhook: {
    name: 'Harbor’s webhook fails',
    seen: 'Portal cannot hand over its half, so there is no backup and nothing is stored.',
    only: 'self',
  },
  encrypting: {
    name: 'Encrypting fails',
    seen: 'The backup ends in the middle. The wallet is untouched.',
  },
  silent: {
    name: 'Portal’s SDK falls silent',
    seen: 'The backup stops at encrypting. Reload the page: it knows that a backup is unfinished.',
  },
  session: {
    name: 'The session has expired',
    seen: 'The page asks to sign in. Choose Fair, as if you had, and try again.',
  },
} as const satisfies Record<string, Choice>

export const fairWeather: Weather = { latency: 'none', situation: 'fair' }

export function isWeather(value: unknown): value is Weather {
  const { latency, situation } = (value ?? {}) as Partial<Weather>
  return (
    typeof latency === 'string' &&
    Object.hasOwn(latencies, latency) &&
    typeof situation === 'string' &&
    Object.hasOwn(situations, situation)
  )
}
