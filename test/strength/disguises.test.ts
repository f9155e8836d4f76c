import { passwordPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it } from 'vitest'
import { disguises, invisibles } from './support/disguises.js'

const common = [
  'password',
  'password1',
  'iloveyou',
  'qwertyuiop',
  'sunshine',
  'letmein123',
  'princess',
]

const userInputs = ['Ada Lovelace', 'ada@example.com']

async function codesFor(candidate: string, options = {}): Promise<string[]> {
  const { rejections } = await passwordPolicy(options).check(candidate)
  return rejections.map(({ code }) => code)
}

/** Long enough for the length rule not to be the reason. */
function lengthened(password: string, disguise: (text: string) => string): string {
  const once = disguise(password)
  return [...once].length >= 12 ? once : disguise(password + password)
}

const cases = Object.keys(disguises).flatMap((name) =>
  common.map((password) => [name, password] as const),
)

describe('a common password in disguise', () => {
  it.each(cases)('is refused with %s: %s', async (name, password) => {
    const candidate = lengthened(password, disguises[name] ?? String)
    expect(await codesFor(candidate), candidate).toContain('TOO_GUESSABLE')
  })

  it.each(Object.entries(invisibles))(
    'is refused with %s between its letters',
    async (_, invisible) => {
      for (const password of common) {
        const codes = await codesFor([...password].join(invisible))
        expect(codes).toContain('UNUSABLE_CHARACTERS')
        expect(codes).toContain('TOO_SHORT')
        expect(codes).toContain('TOO_GUESSABLE')
      }
    },
  )
})

describe('a name of the person in disguise', () => {
  const kept = Object.keys(disguises).filter((name) => !/keyboard/.test(name))

  it.each(kept)('is refused with %s', async (name) => {
    const candidate = (disguises[name] ?? String)('adalovelace')
    const codes = await codesFor(candidate, { userInputs })
    const advice = ['CONTAINS_USER_INPUT', 'TOO_GUESSABLE']
    expect(
      codes.filter((code) => advice.includes(code)),
      candidate,
    ).not.toEqual([])
  })
})

describe('invisible characters', () => {
  it.each([
    ['a family emoji', 'gravel 👨‍👩‍👧‍👦 tulip canyon'],
    ['an emoji with a variation selector', 'gravel ❤️ tulip canyon ☀️'],
    ['a flag made of tags', 'gravel 🏴󠁧󠁢󠁥󠁮󠁧󠁿 tulip canyon'],
    ['a keycap', 'gravel 7️⃣ tulip canyon'],
    ['Persian', 'می‌خواهم فردا به کوهستان بروم'],
    ['Hindi', 'पड़ोसी क्‍या हर सुबह बगीचे में चाय पीते'],
  ])('are accepted where %s needs them', async (_, candidate) => {
    expect(await codesFor(candidate)).toEqual([])
  })

  it('do not count towards the length', async () => {
    expect(await codesFor('x7Kq!❤️m❤️z❤️w')).toContain('TOO_SHORT')
  })
})
