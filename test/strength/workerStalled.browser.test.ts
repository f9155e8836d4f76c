import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'

it('ends a worker that stalls, and judges in the page', async () => {
  const ended: Worker[] = []
  class DeafWorker extends Worker {
    override postMessage(): void {}
    override terminate(): void {
      ended.push(this)
      super.terminate()
    }
  }
  globalThis.Worker = DeafWorker

  const policy = passwordPolicy()
  expect((await policy.check('gravel tulip canyon')).accepted).toBe(true)
  expect(ended).toHaveLength(1)

  const before = performance.now()
  expect((await policy.check('password1234')).accepted).toBe(false)
  expect(performance.now() - before).toBeLessThan(2_500)
})
