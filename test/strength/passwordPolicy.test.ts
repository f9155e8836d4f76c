import { passwordPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it } from 'vitest'

const policy = passwordPolicy()

async function codesFor(candidate: string, options = {}): Promise<string[]> {
  const { rejections } = await passwordPolicy(options).check(candidate)
  return rejections.map(({ code }) => code)
}

describe('passwordPolicy()', () => {
  it.each([
    'gravel-tulip-canyon-widget',
    'x7Kq!mz0PwLe',
    'wir gehen heute zum Bahnhof',
    'あおいそらをみあげていたひ',
    'ninety mules ate my velvet curtains before the constructor came home on Sunday evening',
  ])('accepts %s', async (candidate) => {
    expect(await policy.check(candidate)).toEqual({
      accepted: true,
      score: 4,
      rejections: [],
      hints: [],
    })
  })

  it.each([
    'password1234',
    'P@ssw0rd1234',
    'passwordpassword',
    'qwertyuiop123',
    'iloveyou2024!',
    '123456789012',
    'aaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    'drowssap4321',
    'Unbelievable1!',
  ])('refuses %s as easy to guess', async (candidate) => {
    const verdict = await policy.check(candidate)
    expect(verdict.accepted).toBe(false)
    expect(verdict.rejections).toContainEqual({ code: 'TOO_GUESSABLE' })
    expect(verdict.score).toBeLessThan(4)
  })

  it.each(['password1234', 'P@ssw0rd1234', 'Unbelievable1!'])(
    'calls %s common, as one listed word makes up most of it',
    async (candidate) => {
      expect(await codesFor(candidate)).toEqual(['TOO_COMMON', 'TOO_GUESSABLE'])
    },
  )

  it('refuses what is shorter than 12 code points, however random', async () => {
    const verdict = await policy.check('x7Kq!mz0PwL')
    expect(verdict.rejections[0]).toEqual({ code: 'TOO_SHORT', params: { minLength: 12 } })
    expect(verdict.score).toBeLessThan(4)
  })

  it('counts code points, so that an emoji is one character', async () => {
    expect(await codesFor('🐢🚲🌵🎻🧊🪁🛶🧭🍋🪴🎲')).toContain('TOO_SHORT')
    expect(await codesFor('🐢🚲🌵🎻🧊🪁🛶🧭🍋🪴🎲🦔')).toEqual([])
  })

  it('refuses what is longer than 128 code points instead of cutting it', async () => {
    const words = 'gravel tulip canyon widget '
    expect(await codesFor(words.repeat(5))).toContain('TOO_LONG')
    expect(await codesFor(words.repeat(4))).not.toContain('TOO_LONG')
  })

  it('refuses spaces alone, but takes them as part of a password', async () => {
    expect(await codesFor(' '.repeat(14))).toContain('ONLY_SPACES')
    expect(await codesFor('  gravel  tulip  canyon  ')).toEqual([])
  })

  it('names all that is wrong beside the estimate, and leaves the rule of the length unmet', async () => {
    for (const [candidate, ...codes] of [
      ['x7Kq\u0007', 'UNUSABLE_CHARACTERS', 'TOO_SHORT'],
      ['gravel tulip\u0007canyon widget', 'UNUSABLE_CHARACTERS'],
      ['gravel tulip canyon widget '.repeat(5), 'TOO_LONG'],
    ] as const) {
      const { rejections } = await policy.check(candidate)
      const found = rejections.map(({ code }) => code)
      expect(found.slice(0, codes.length)).toEqual(codes)
      const length = policy.rules.find(({ id }) => id === 'length')
      expect(length?.codes.some((code) => found.includes(code))).toBe(true)
    }
  })

  it('refuses an empty candidate', async () => {
    expect(await policy.check('')).toMatchObject({ accepted: false, score: 0, hints: [] })
  })

  it('is as strict as it is told to be', async () => {
    const random = 'x7Kq!mz0PwLe'
    expect(await codesFor(random, { minGuessesLog10: 12 })).toEqual([])
    expect(await codesFor(random, { minGuessesLog10: 13 })).toEqual(['TOO_GUESSABLE'])
    expect(await codesFor(random, { minLength: 15 })).toEqual(['TOO_SHORT'])
    expect(await codesFor(`${random}long`, { maxLength: 15 })).toEqual(['TOO_LONG'])
  })

  it.each([
    [{ minLength: 0 }],
    [{ minLength: 12.5 }],
    [{ minLength: 20, maxLength: 16 }],
    [{ minGuessesLog10: Number.NaN }],
    [{ minGuessesLog10: 0 }],
  ])('does not take %o for a policy', (options) => {
    expect(() => passwordPolicy(options)).toThrow(RangeError)
  })
})

describe('what is known about the person', () => {
  const userInputs = ['Agnieszka Kowalczyk', 'tessier.ashpool@example.com']

  it.each(['KowalczykAgnieszka7', 'agnieszka!KOWALCZYK', 'Tessier-Ashpool-9'])(
    'is refused when it makes up most of the password, as in %s',
    async (candidate) => {
      expect(await codesFor(candidate, { userInputs })).toContain('CONTAINS_USER_INPUT')
    },
  )

  it.each([
    ['WisniewskiLukasz1988', 'Łukasz Wiśniewski'],
    ['GulsahYildirim7', 'Gülşah Yıldırım'],
    ['SorenKjaergaard9', 'Søren Kjærgaard'],
    ['ZdenkaDvorakova8', 'Zdeňka Dvořáková'],
    ['MuellerschoenJuergen', 'Jürgen Müllerschön'],
    ['ŁUKASZwiśniewski88', 'Lukasz Wisniewski'],
    ['김민준김민준1988년', '김 민준'],
    ['민준민준민준좋아요년월', '김 민준'],
  ])('is refused with accents or without, as in %s', async (candidate, name) => {
    expect(await codesFor(candidate, { userInputs: [name] })).toContain('CONTAINS_USER_INPUT')
  })

  it('may be a small part of a strong password', async () => {
    expect(await codesFor('kowalczyk paints velvet gravel canoes', { userInputs })).toEqual([])
  })

  it('makes its words easy to guess', async () => {
    const candidate = 'Ashpool Wrvkz81'
    expect(await codesFor(candidate)).toEqual([])
    expect(await codesFor(candidate, { userInputs })).toContain('TOO_GUESSABLE')
  })

  it('is compared in the same Unicode form as the password', async () => {
    const decomposed = 'Zoë Brontësdóttir'.normalize('NFD')
    const candidate = 'brontësdóttir77zoë'.normalize('NFC')
    expect(await codesFor(candidate, { userInputs: [decomposed] })).toContain('CONTAINS_USER_INPUT')
  })

  it('does not count words of one or two letters', async () => {
    expect(
      await codesFor('xo-xq-xv-xr-xw-xk', { userInputs: ['xo xq xv xr xw xk'] }),
    ).not.toContain('CONTAINS_USER_INPUT')
  })
})

describe('hints', () => {
  it.each([
    ['zebrazebrazebra', 'avoidRepeats'],
    ['abcdefgh tulip', 'avoidSequences'],
    ['zxcvbnm,asdfgh', 'avoidSequences'],
    ['tulip 12.10.1987', 'avoidYears'],
    ['hildegard smith', 'avoidNames'],
    ['letmein dragon', 'avoidCommon'],
  ])('tell of %s to %s, and then to add another word', async (candidate, hint) => {
    const { hints } = await policy.check(candidate)
    expect(hints[0]).toBe(hint)
    expect(hints.at(-1)).toBe('addWord')
  })

  it('name each thing once', async () => {
    const { hints } = await policy.check('letmein dragon')
    expect(hints).toEqual([...new Set(hints)])
  })
})

describe('a verdict', () => {
  it.each(['hildegardsecret', 'kowalczyk2031', 'p@ssw0rd-tulip-1987'])(
    'holds no part of the candidate %s',
    async (candidate) => {
      const verdict = JSON.stringify(
        await passwordPolicy({ userInputs: ['kowalczyk'] }).check(candidate),
      )
      for (let at = 0; at + 3 <= candidate.length; at += 1) {
        expect(verdict.toLowerCase()).not.toContain(candidate.slice(at, at + 3))
      }
    },
  )

  it('has a full meter exactly when it accepts', async () => {
    const candidates = [
      'tulip',
      'password1234',
      'x7Kq!mz0PwL',
      'gravel tulip canyon',
      'xk9'.repeat(50),
    ]
    for (const candidate of candidates) {
      const { accepted, score } = await policy.check(candidate)
      expect(score === 4).toBe(accepted)
    }
  })

  it('rises with the guesses that the candidate withstands', async () => {
    const scores = await Promise.all(
      ['password', 'tulip1987', 'dragon tulip', 'gravel tulip', 'gravel tulip canyon'].map(
        async (candidate) => (await policy.check(candidate)).score,
      ),
    )
    expect(scores).toEqual([...scores].sort())
    expect(scores.at(-1)).toBe(4)
  })

  it('leaves a rule unmet while one of its rejections stands', async () => {
    const { rejections } = await policy.check('password')
    const unmet = policy.rules.filter(({ codes }) =>
      rejections.some(({ code }) => codes.includes(code)),
    )
    expect(unmet.map(({ id }) => id)).toEqual(['length', 'common', 'guessable'])
  })
})

describe('an aborted check', () => {
  it('rejects with the reason of its signal', async () => {
    const reason = new Error('A newer candidate came.')
    await expect(policy.check('gravel tulip canyon', AbortSignal.abort(reason))).rejects.toBe(
      reason,
    )
  })

  it('gives way to the newer one at once', async () => {
    const older = new AbortController()
    const superseded = policy.check('gravel tulip', older.signal)
    older.abort()
    const newest = policy.check('gravel tulip canyon')
    await expect(superseded).rejects.toHaveProperty('name', 'AbortError')
    expect((await newest).accepted).toBe(true)
  })

  it('does not take along checks that nobody aborted', async () => {
    const verdicts = await Promise.all(
      ['gravel tulip canyon', 'password1234', 'x7Kq!mz0PwLe'].map((it) => policy.check(it)),
    )
    expect(verdicts.map(({ accepted }) => accepted)).toEqual([true, false, true])
  })
})
