import { generatePhrase, passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'

const started: Worker[] = []
const answers: unknown[] = []
globalThis.Worker = class extends Worker {
  constructor(...options: ConstructorParameters<typeof Worker>) {
    super(...options)
    started.push(this)
    this.addEventListener('message', ({ data }) => answers.push(data))
  }
}

// One page, one order: each test goes on from what the one before it has loaded.
it('loads nothing before the first check', () => {
  passwordPolicy({ userInputs: ['Agnieszka'] })
  expect(started).toEqual([])
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  expect(
    loaded.filter((url) => /strength\.worker|strengthTasks|strength\/data|zxcvbn/.test(url)),
  ).toEqual([])
})

it('loads the dictionaries into the worker on preload', async () => {
  passwordPolicy().preload()
  await expect.poll(() => answers).toEqual(['ready'])
})

it('judges in the worker, which answers with the bare assessment', async () => {
  const policy = passwordPolicy({ userInputs: ['Agnieszka'] })
  const accepted = { score: 4, rejections: [], hints: [] }
  expect(await policy.check('gravel tulip canyon')).toEqual({ accepted: true, ...accepted })
  const refused = {
    score: 1,
    rejections: [{ code: 'CONTAINS_USER_INPUT' }, { code: 'TOO_GUESSABLE' }],
    hints: ['avoidNames', 'avoidYears', 'addWord'],
  }
  expect(await policy.check('agnieszka1987')).toEqual({ accepted: false, ...refused })
  expect(answers).toEqual(['ready', { output: accepted }, { output: refused }])
})

it('serves every policy of the page with one worker', async () => {
  await Promise.all([passwordPolicy(), passwordPolicy()].map((it) => it.check('password1234')))
  expect(started).toHaveLength(1)
})

it('spends no time on candidates that newer ones have replaced', async () => {
  answers.length = 0
  const policy = passwordPolicy()
  let last = new AbortController()
  const verdicts = ['gravel', 'gravel tulip', 'gravel tulip canyon'].map((candidate) => {
    last.abort()
    last = new AbortController()
    return policy.check(candidate, last.signal)
  })
  const settled = await Promise.allSettled(verdicts)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(answers).toHaveLength(1)
})

it('hands the worker the words of the app', async () => {
  const candidate = 'Wrvkzqpl-Bdfhjnxt'
  expect((await passwordPolicy().check(candidate)).accepted).toBe(true)
  const dictionary = { 'words-app': ['wrvkzqpl', 'bdfhjnxt'] }
  const policy = passwordPolicy({ dictionaries: [async () => ({ dictionary })] })
  expect((await policy.check(candidate)).accepted).toBe(false)
})

it('draws phrases in the worker too', async () => {
  answers.length = 0
  const phrase = await generatePhrase()
  expect(phrase.split('-')).toHaveLength(5)
  expect(answers).toEqual([{ output: phrase }])
})
