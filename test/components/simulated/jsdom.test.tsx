// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { backUpAndRecover } from './backUp.js'

it('backs up and recovers in jsdom, which lacks much of a browser', async () => {
  const errors = vi.spyOn(console, 'error')
  await backUpAndRecover()
  expect(errors.mock.calls).toEqual([])
})
