import { passwordPolicy } from 'portal-backup-kit/strength'

/** How long the verdicts on some candidates took, in milliseconds, in their order. */
export interface VerdictTimes {
  readonly kit: readonly number[]
  readonly plain: readonly number[]
}

const policy = passwordPolicy()

// Loaded on demand, so that a page which measures the kit does without it.
const loadPlain = async () => (await import('./plainZxcvbn.ts')).plainZxcvbn

/** What the command takes in hand. */
const strength = {
  /** From `preload()` to the first verdict. */
  async startKit(candidate: string): Promise<number> {
    const began = performance.now()
    policy.preload()
    await policy.check(candidate)
    return performance.now() - began
  },

  /** From the import to the first verdict. */
  async startPlain(candidate: string): Promise<number> {
    const began = performance.now()
    const zxcvbn = await loadPlain()
    zxcvbn.check(candidate)
    return performance.now() - began
  },

  /** The two take turns, so that whatever slows the machine slows both. */
  async timeVerdicts(candidates: readonly string[]): Promise<VerdictTimes> {
    const zxcvbn = await loadPlain()
    const kit: number[] = []
    const plain: number[] = []
    for (const candidate of candidates) {
      kit.push(await timeOf(() => policy.check(candidate)))
      plain.push(await timeOf(async () => zxcvbn.check(candidate)))
    }
    return { kit, plain }
  },

  /** Has the field judge what is in it on every key, in the page. */
  async judgeOnEveryKey(): Promise<void> {
    const zxcvbn = await loadPlain()
    const field = document.getElementById('plain') as HTMLInputElement
    field.addEventListener('input', () => zxcvbn.check(field.value))
    zxcvbn.check('')
  },
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

export type StrengthPage = typeof strength

Object.assign(window, { strength })
