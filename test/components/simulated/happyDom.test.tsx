// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { backUpAndRecover } from './backUp.js'

it('backs up and recovers in happy-dom, which lacks much of a browser', async () => {
  const errors = vi.spyOn(console, 'error')
  await backUpAndRecover()
  expect(errors.mock.calls).toEqual([])
})
