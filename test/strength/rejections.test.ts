import { en } from 'portal-backup-kit'
import {
  createBackupController,
  type PasswordPolicy,
  type PasswordRejection,
  type PasswordRejectionCode,
  type PinWeakness,
} from 'portal-backup-kit/core'
import { passwordPolicy, pinPolicy } from 'portal-backup-kit/strength'
import { createFakePortal, memoryShareStore } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

/** The first reason that a person is told, by the way every backup goes. */
async function rejectionOf(candidate: string, policy: PasswordPolicy): Promise<PasswordRejection> {
  const controller = createBackupController({
    client: createFakePortal(),
    shares: memoryShareStore(),
    passwordPolicy: policy,
  })
  await controller.start('PASSWORD')
  const state = await controller.submit(candidate)
  if (state.status !== 'collecting' || !state.rejection) throw new Error(`It is ${state.status}.`)
  return state.rejection
}

const plain = passwordPolicy()
const pins = pinPolicy({ triesAreLimited: true, userInputs: ['+49 30 571846'] })

// A code without a candidate does not compile.
const candidates: Record<PasswordRejectionCode, readonly (readonly [string, PasswordPolicy])[]> = {
  TOO_SHORT: [
    ['x7Kq!mz0PwL', plain],
    ['73859', pins],
  ],
  TOO_LONG: [
    ['gravel tulip canyon widget '.repeat(5), plain],
    ['7385926', pins],
  ],
  ONLY_SPACES: [
    [' '.repeat(14), plain],
    ['\u3000'.repeat(14), plain],
  ],
  TOO_COMMON: [
    ['Unbelievable1!', plain],
    ['142857', pins],
  ],
  LEAKED: [['velvet gravel canoe 91', passwordPolicy({ breachCheck: async () => true })]],
  TOO_GUESSABLE: [
    ['abcdefghijklmnop', plain],
    ['310588', pins],
  ],
  CONTAINS_USER_INPUT: [
    ['KowalczykAgnieszka7', passwordPolicy({ userInputs: ['Agnieszka Kowalczyk'] })],
    ['648175', pins],
  ],
  UNUSABLE_CHARACTERS: [
    ['gravel tulip \ud83d canyon', plain],
    ['gravel tulip \u0000 canyon', plain],
    ['gravel\ttulip canyon widget', plain],
    ['gravel tulip canyon\u0085widget', plain],
    ['73859a', pins],
  ],
  CHECK_UNAVAILABLE: [
    ['gravel tulip canyon', { ...plain, check: () => Promise.reject(new Error('No network.')) }],
    ['gravel tulip canyon', { ...plain, confirm: () => Promise.reject(new Error('No network.')) }],
  ],
  CUSTOM: [
    [
      'gravel tulip canyon',
      {
        kind: 'password',
        check: async () => ({
          accepted: false,
          score: 0,
          rejections: [{ code: 'CUSTOM', params: { message: 'Not on Sundays.' } }],
          hints: [],
        }),
      },
    ],
  ],
}

const cases = Object.entries(candidates).flatMap(([code, tries]) =>
  tries.map(([candidate, policy]) => [code, policy.kind, candidate, policy] as const),
)

describe('every reason to refuse', () => {
  it.each(cases)(
    '%s is given for a %s, and said in words',
    async (code, kind, candidate, policy) => {
      const rejection = await rejectionOf(candidate, policy)
      expect(rejection.code).toBe(code)
      const said = en[kind].rejections[rejection.code](rejection.params ?? {})
      expect(said).toMatch(/^[A-Z].*\.$/)
      expect(said).not.toMatch(/undefined|NaN/)
      expect(said).not.toContain(candidate)
    },
  )

  it('is about what was typed: words of a PIN speak of no password', () => {
    const params = { minLength: 6, maxLength: 6 }
    const codes = Object.keys(candidates) as PasswordRejectionCode[]
    for (const code of codes.filter((one) => one !== 'CUSTOM')) {
      expect(en.pin.rejections[code](params), code).not.toMatch(/password/i)
      expect(en.password.rejections[code](params), code).not.toMatch(/\bPIN\b/)
    }
  })

  it('has words of its own for every weakness of a PIN', () => {
    const weaknesses: Record<PinWeakness, string> = {
      repeats: '121212',
      doubles: '112233',
      counts: '135791',
      countingPairs: '101112',
      run: '123497',
      runsOfThree: '555678',
      sameInARow: '577773',
      fewDigits: '838338',
      palindrome: '527725',
      keypadLines: '147258',
      keypadWalk: '147896',
      dayFirstDate: '310588',
      monthFirstDate: '123188',
      yearFirstDate: '881231',
      year: '198757',
    }
    const said = Object.keys(weaknesses).map((reason) =>
      en.pin.rejections.TOO_GUESSABLE({ reason }),
    )
    expect(new Set(said).size).toBe(said.length)
    for (const words of said) expect(words).toMatch(/^This PIN .*\.$/)
    expect(said).not.toContain(en.pin.rejections.TOO_GUESSABLE({}))
  })
})
