import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'

it('refuses every password where nothing can be loaded to judge it', async () => {
  const rule = document.createElement('meta')
  rule.httpEquiv = 'Content-Security-Policy'
  rule.content = "script-src 'none'"
  document.head.append(rule)

  const policy = passwordPolicy()
  policy.preload()
  expect(await policy.check('gravel tulip canyon')).toEqual({
    accepted: false,
    score: 0,
    rejections: [{ code: 'CHECK_UNAVAILABLE' }],
    hints: [],
  })
  expect((await policy.check('gravel')).rejections).toEqual([
    { code: 'TOO_SHORT', params: { minLength: 12 } },
    { code: 'CHECK_UNAVAILABLE' },
  ])
})
