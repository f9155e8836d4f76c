import type { Sandbox, SandboxFaults } from 'portal-backup-kit/sandbox'
import type { Custody } from '../shared/session.ts'
import { fairWeather, type Latency, type Situation, type Weather } from '../shared/weather.ts'

/** What goes wrong between the page and the share endpoints of the app's own server. */
export type ShareFault =
  /** Answers with this status before the kit's server sees the request. */
  | { readonly kind: 'answer'; readonly status: 401 | 413 | 503 }
  /** Stores the share, then hangs up without an answer. */
  | { readonly kind: 'lose-answer' }

/** The weather of every wallet. */
export interface WeatherStation {
  of(walletId: string): Weather
  set(wallet: { readonly id: string; readonly custody: Custody }, weather: Weather): void
  shareFault(walletId: string): ShareFault | undefined
  /** How long the share endpoints take, in milliseconds. */
  shareDelay(walletId: string): number
}

export function createWeatherStation(sandbox: Sandbox): WeatherStation {
  const weathers = new Map<string, Weather>()
  const of = (walletId: string) => weathers.get(walletId) ?? fairWeather

  return {
    of,
    set({ id, custody }, weather) {
      weathers.set(id, weather)
      sandbox.setFaults(sandboxFaults(weather, custody), id)
    },
    shareFault: (walletId) => shareFaults[of(walletId).situation],
    shareDelay: (walletId) => (of(walletId).latency === 'slow' ? 1500 : 0),
  }
}

const shareFaults: Partial<Record<Situation, ShareFault>> = {
  refused: { kind: 'answer', status: 413 },
  down: { kind: 'answer', status: 503 },
  lost: { kind: 'lose-answer' },
  session: { kind: 'answer', status: 401 },
}

function sandboxFaults({ latency, situation }: Weather, custody: Custody): SandboxFaults {
  const slow = slowness[latency]
  const wrong = wrongAtPortal(situation, custody)
  const steps = new Set([...Object.keys(slow), ...Object.keys(wrong)]) as Set<keyof SandboxFaults>
  return Object.fromEntries([...steps].map((step) => [step, { ...slow[step], ...wrong[step] }]))
}

const slowness: Record<Latency, SandboxFaults> = {
  none: {},
  slow: {
    generate: { slow: { eachProgress: 700 } },
    backup: { slow: { eachProgress: 900 } },
    recover: { slow: { eachProgress: 300 } },
    setBackupStatus: { slow: 1500 },
    storedClientBackupShare: { slow: 1500 },
  },
}

function wrongAtPortal(situation: Situation, custody: Custody): SandboxFaults {
  switch (situation) {
    case 'notice': {
      const fail = 'INTERNAL_ERROR'
      return { setBackupStatus: { fail }, storedClientBackupShare: { fail } }
    }
    case 'webhook':
      return { backup: { fail: 'WEBHOOK_FAILED', at: 'Storing share' } }
    case 'encrypting':
      return { backup: { fail: 'ENCRYPT_FAILED', at: 'Encrypting share' } }
    case 'silent':
      return { backup: { hang: true, at: 'Encrypting share' } }
    case 'session':
      // A self-managed backup meets the end of the app's own session, at the share endpoint.
      if (custody === 'self') return {}
      return { backup: { fail: 'AUTH_FAILED' }, recover: { fail: 'AUTH_FAILED' } }
    default:
      return {}
  }
}
