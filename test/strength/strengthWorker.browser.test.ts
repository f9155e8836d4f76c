import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'

// One page, one order: each test goes on from what the one before it has loaded.
it('loads nothing before the first check', () => {
  passwordPolicy({ userInputs: ['Agnieszka'] })
  expect(loaded(/strength\.worker|assessStrength|zxcvbn/)).toEqual([])
})

it('starts the worker on preload', async () => {
  passwordPolicy().preload()
  await expect.poll(() => loaded(/strength\.worker/)).toHaveLength(1)
})

it('judges in the worker, so that no dictionary reaches the page', async () => {
  const policy = passwordPolicy({ userInputs: ['Agnieszka'] })
  expect(await policy.check('gravel tulip canyon')).toEqual({
    accepted: true,
    score: 4,
    rejections: [],
    hints: [],
  })
  expect(await policy.check('agnieszka1987')).toEqual({
    accepted: false,
    score: 1,
    rejections: [{ code: 'CONTAINS_USER_INPUT' }, { code: 'TOO_GUESSABLE' }],
    hints: ['addWord', 'avoidNames', 'avoidYears'],
  })
  expect(loaded(/assessStrength|zxcvbn/)).toEqual([])
})

it('serves every policy of the page with one worker', async () => {
  await Promise.all([passwordPolicy(), passwordPolicy()].map((it) => it.check('password1234')))
  expect(loaded(/strength\.worker/)).toHaveLength(1)
})

it('answers only the newest of the candidates that follow each other', async () => {
  const policy = passwordPolicy()
  let last = new AbortController()
  const verdicts = ['gravel', 'gravel tulip', 'gravel tulip canyon'].map((candidate) => {
    last.abort()
    last = new AbortController()
    return policy.check(candidate, last.signal)
  })
  const settled = await Promise.allSettled(verdicts)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

function loaded(name: RegExp): string[] {
  return performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((url) => name.test(url))
}
