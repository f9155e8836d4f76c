import { memoryJournal } from 'portal-backup-kit/testing'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, renderIn, Start } from '../components/renderWithProvider.js'

/** Whether the page asks before it lets itself be closed. */
function asks(): boolean {
  const closing = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(closing)
  return closing.defaultPrevented
}

it('asks not to be closed while a made backup is remembered nowhere else', async () => {
  const world = createWorld({ custody: 'self' })
  const journal = memoryJournal({
    faults: { write: { reject: new Error('full'), nth: 2, times: 9 } },
  })
  world.shares.setFaults({ put: { late: 600 } })
  await renderIn(world, <Start />, { journal })
  const button = page.getByRole('button', { name: 'idle' })
  await expect.element(button).toBeVisible()
  expect(asks()).toBe(false)
  await button.click()
  await expect.poll(() => asks()).toBe(true)
  await expect.element(page.getByRole('button', { name: 'saved' })).toBeVisible()
  await expect.poll(() => asks()).toBe(false)
})
