import { en, type Messages } from 'portal-backup-kit'
import { backupErrorCodes, errorFacts } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'

const blanks = {
  app: 'Acme',
  portal: 'Portal',
  method: 'Passkey',
  date: '3 November 2026',
  attempt: '2',
  length: '6',
  opensWith: 'your password',
  minLength: 12,
  maxLength: 128,
  reason: 'date',
}

/** Every text, by its path; functions with their blanks filled. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(blanks))]]
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}.${key}`))
}

const texts = textsOf(en satisfies Messages, 'en')

describe('the English words', () => {
  it.each(texts.filter(([, text]) => text !== ''))('%s is written for people', (_, text) => {
    expect(text).not.toMatch(/!|\b(oops|sorry|please)\b/i)
    expect(text).not.toMatch(/\b(shares?|mpc|custodian|ciphertext|cipher|webhook|undefined)\b/i)
  })

  it('leaves nothing empty but the prompt of a method that has none', () => {
    const empty = texts.filter(([, text]) => text.trim() === '').map(([path]) => path)
    expect(empty).toEqual(['en.methods.PASSWORD.prompt', 'en.pinMethod.prompt'])
  })

  it.each(backupErrorCodes)('says of %s what happened, in a sentence', (code) => {
    const { happened, next } = en.errors[code]
    expect(happened(blanks)).toMatch(/^[A-Z].*\.$/)
    if (next) expect(next(blanks)).toMatch(/^[A-Z].*\.$/)
  })

  it.each(backupErrorCodes.filter((code) => !errorFacts[code].retryable))(
    'says what to do about %s, which trying again does not mend',
    (code) => {
      expect(en.errors[code].next?.(blanks)).toBeTruthy()
    },
  )

  it('begins a sentence with a capital where the app has no name', () => {
    const app = { app: en.app, method: 'Passkey' }
    for (const code of backupErrorCodes) expect(en.errors[code].happened(app)).toMatch(/^[A-Z]/)
  })
})
