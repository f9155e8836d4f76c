import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'

it('judges in the page where its security policy forbids workers', async () => {
  const rule = document.createElement('meta')
  rule.httpEquiv = 'Content-Security-Policy'
  rule.content = "worker-src 'none'"
  document.head.append(rule)

  const forbidden: string[] = []
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    forbidden.push(effectiveDirective)
  })

  const policy = passwordPolicy()
  expect((await policy.check('gravel tulip canyon')).accepted).toBe(true)
  expect((await policy.check('password1234')).rejections).toContainEqual({ code: 'TOO_COMMON' })
  expect(forbidden).toEqual(['worker-src'])
})
