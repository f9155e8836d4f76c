import type { BackupMethod, Custody } from 'portal-backup-kit/core'
import { seededRandom } from '../../support/seededRandom.js'

/** A port call that a fault can strike and a page can die at. */
export const portCalls = [
  'getWallet',
  'backupWallet',
  'confirmStored',
  'storedClientBackupShare',
  'put',
  'has',
  'read',
  'write',
  'clear',
] as const
export type PortCall = (typeof portCalls)[number]

/** What a fault does to its call. */
export const faultKinds = [
  /** Rejects; nothing was done. */
  'rejects',
  /** A definite no where the port has one. */
  'refuses',
  /** Nothing is done, and it never answers. */
  'hangs',
  /** It is done; the answer is an error. */
  'loses',
  /** It is done; there is no answer. */
  'swallows',
  /** It is done; the answer comes after every time limit. */
  'delays',
  /** Rejects at once, and is done half a minute later all the same. */
  'lands',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface PlannedFault {
  readonly call: PortCall
  readonly kind: FaultKind
  /** Strikes this call alone, from 1; 0 strikes every one. */
  readonly nth: 0 | 1 | 2
}

/** A page dies right before or right after this port call, counted over all pages from 1. */
export interface Death {
  readonly call: number
  readonly when: 'before' | 'after'
}

/** One story of a wallet: what goes wrong, and how the person behaves. */
export interface Scenario {
  readonly custody: Custody
  readonly method: BackupMethod
  readonly faults: readonly PlannedFault[]
  readonly deaths: readonly Death[]
  /** How many actions the person takes before the weather clears. */
  readonly patience: number
  /** Every button is pressed twice. */
  readonly twice: boolean
  /** A second tab is opened, and asked to back up at the same moment. */
  readonly secondTab: boolean
  /** The clock is set by so many milliseconds after the first action. */
  readonly jump: number
  /** The store is restored from an older copy whenever a page dies. */
  readonly forgetfulStore: boolean
}

/** A story in which nothing goes wrong. */
export const fairWeather: Scenario = {
  custody: 'self',
  method: 'PASSWORD',
  faults: [],
  deaths: [],
  patience: 3,
  twice: false,
  secondTab: false,
  jump: 0,
  forgetfulStore: false,
}

/** Every fault alone, with every death of a page around it; or one in so many of these stories. */
export function* everyFault(deathsUpTo: number, { oneIn = 1 } = {}): Generator<Scenario> {
  let number = 0
  for (const story of allFaults(deathsUpTo)) {
    if (number % oneIn === 0) yield story
    number += 1
  }
}

function* allFaults(deathsUpTo: number): Generator<Scenario> {
  const deaths: Death[][] = [[]]
  for (let call = 1; call <= deathsUpTo; call += 1) {
    deaths.push([{ call, when: 'before' }], [{ call, when: 'after' }])
  }
  for (const custody of ['self', 'portal'] as const) {
    // The engine asks of a method only whether it has a password and whether it holds one key: Google
    // Drive and iCloud are to it what a passkey is, and are met by the dice.
    for (const method of ['PASSWORD', 'PASSKEY'] as const) {
      for (const call of portCalls) {
        for (const kind of faultKinds) {
          for (const nth of [1, 2, 0] as const) {
            for (const death of deaths) {
              yield {
                ...fairWeather,
                custody,
                method,
                faults: [{ call, kind, nth }],
                deaths: death,
              }
            }
          }
        }
      }
    }
  }
}

/**
 * What no journal explains: its entry was not written, the page died all the same, and the share
 * reached the store only after a newer run's. The page had asked not to be closed.
 */
function isUnexplained(faults: readonly PlannedFault[], { call, kind }: PlannedFault): boolean {
  const isUnwritten = (fault: PlannedFault) =>
    fault.call === 'write' && ['rejects', 'refuses', 'hangs', 'lands'].includes(fault.kind)
  return call === 'put' && kind === 'lands' && faults.some(isUnwritten)
}

/** A story by the dice. The same seed and number always tell the same one. */
function randomScenario(seed: number, number: number): Scenario {
  const dice = seededRandom(seed ^ Math.imul(number + 1, 0x9e3779b1))
  const pick = <T>(items: readonly T[]): T => items[Math.floor(dice() * items.length)] as T
  const times = <T>(most: number, make: () => T) =>
    Array.from({ length: Math.floor(dice() * (most + 1)) }, make)
  const secondTab = dice() < 0.3
  const story: Scenario = {
    custody: pick(['self', 'self', 'portal']),
    method: pick(['PASSWORD', 'PASSKEY', 'GDRIVE', 'ICLOUD']),
    faults: times(4, () => ({
      call: pick(portCalls),
      kind: pick(faultKinds),
      nth: pick([0, 1, 2] as const),
    })).filter((fault, _nth, faults) => !isUnexplained(faults, fault)),
    deaths: times(3, () => ({
      call: 1 + Math.floor(dice() * 16),
      when: pick(['before', 'after'] as const),
    })),
    patience: 1 + Math.floor(dice() * 6),
    twice: dice() < 0.3,
    secondTab,
    jump: pick([0, 0, 0, -3_600_000, 60_000, 6 * 3_600_000]),
    forgetfulStore: dice() < 0.1,
  }
  const mayLandLate = story.faults.some(({ call, kind }) => call === 'put' && kind === 'lands')
  return {
    ...story,
    // While a page lives that saw a put resolve, it may rely on it. And a store that has lost its
    // history takes a put that lands late for a new one, which no client can see.
    forgetfulStore: story.forgetfulStore && !secondTab && !mayLandLate,
  }
}

/** The first so many stories of a seed. */
export function* randomScenarios(seed: number, count: number): Generator<Scenario> {
  for (let number = 0; number < count; number += 1) yield randomScenario(seed, number)
}

/** One line that tells the story again. */
export function reproduction(scenario: Scenario): string {
  const different = Object.entries(scenario).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(fairWeather[name as keyof Scenario]),
  )
  return `simulate({ ...fairWeather, ...${JSON.stringify(Object.fromEntries(different))} })`
}
