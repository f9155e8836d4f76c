import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it, vi } from 'vitest'

// Words of no language. One page, one order: what one policy has loaded counts from then on.
const candidate = 'Wrvkzqpl-Bdfhjnxt'
const dictionary = { 'names-app': ['WRVKZQPL', 'Bdfhjnxt', 'wrvkzqpl'] }

it('refuses passwords for as long as a dictionary does not load', async () => {
  let online = false
  const policy = passwordPolicy({
    dictionaries: [
      async () => {
        if (!online) throw new Error('No network.')
        return { dictionary: { 'words-app': ['qwrtzkpl'] } }
      },
    ],
  })
  const strong = 'gravel tulip canyon widget'
  expect((await policy.check(strong)).rejections).toEqual([{ code: 'CHECK_UNAVAILABLE' }])
  online = true
  expect((await policy.check(strong)).accepted).toBe(true)
})

it('waits fifteen seconds for a dictionary, and then asks for it again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let loads = 0
    const load = () => {
      loads += 1
      const loaded = { dictionary: { 'words-app': ['qwrtzkpl'] } }
      return loads === 1 ? new Promise<never>(() => {}) : Promise.resolve(loaded)
    }
    const policy = passwordPolicy({ dictionaries: [load] })
    const checking = policy.check('gravel tulip canyon widget')
    await vi.advanceTimersByTimeAsync(15_000)
    expect((await checking).rejections).toEqual([{ code: 'CHECK_UNAVAILABLE' }])
    expect((await policy.check('gravel tulip canyon widget')).accepted).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

it('lets a check go that is called off while a dictionary loads', async () => {
  const policy = passwordPolicy({ dictionaries: [() => new Promise(() => {})] })
  const calledOff = new AbortController()
  const checking = policy.check('gravel tulip canyon widget', calledOff.signal)
  calledOff.abort()
  await expect(checking).rejects.toHaveProperty('name', 'AbortError')
})

it('loads no dictionary before it is needed, and each once', async () => {
  expect((await passwordPolicy().check(candidate)).accepted).toBe(true)
  let loads = 0
  const load = async () => {
    loads += 1
    return { dictionary }
  }
  const policies = [1, 2].map(() => passwordPolicy({ dictionaries: [load] }))
  expect(loads).toBe(0)
  for (const policy of policies) {
    const { rejections, hints } = await policy.check(candidate)
    expect(rejections).toContainEqual({ code: 'TOO_GUESSABLE' })
    expect(hints).toContain('avoidNames')
  }
  expect(loads).toBe(1)
})

it('keeps two lists of the same name', async () => {
  const other = { 'names-app': ['gzmvtrxk', 'pqnbwdsl'] }
  const policy = passwordPolicy({ dictionaries: [async () => ({ dictionary: other })] })
  expect((await policy.check('gzmvtrxk-pqnbwdsl')).accepted).toBe(false)
  expect((await policy.check(candidate)).accepted).toBe(false)
})
