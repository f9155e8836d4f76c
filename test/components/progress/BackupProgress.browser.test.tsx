import { BackupProgress } from 'portal-backup-kit'
import type { BackupState } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { fixedController } from '../../../stories/support/fixed.js'
import { createWorld, renderIn, Start } from '../renderWithProvider.js'

const phases = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace('Done', '').trim())

/** Shows a run that waits where the fault holds it. */
async function showRun(custody: 'portal' | 'self') {
  const world = createWorld({ custody, faults: { backupWallet: { hang: true } } })
  await renderIn(
    world,
    <>
      <Start />
      <BackupProgress />
    </>,
  )
  await page.getByRole('button', { name: 'idle' }).click()
  await expect.element(page.getByRole('progressbar')).toBeVisible()
}

describe('<BackupProgress />', () => {
  it('is not there while nothing runs', async () => {
    await renderIn(createWorld(), <BackupProgress />)
    expect(document.querySelector('.pbk-progress')).toBeNull()
  })

  it.each([
    ['GDRIVE', /Google may ask/],
    ['PASSKEY', null],
  ] as const)('names the prompt of %s while it may be open', async (method, words) => {
    const state = {
      status: 'working',
      method,
      phase: 'reading',
      progress: 0,
      attempt: 1,
      slow: false,
    }
    const controller = fixedController(state as BackupState)
    await renderIn(createWorld(), <BackupProgress />, { controller })
    await expect.element(page.getByText('Reading your wallet')).toBeVisible()
    if (words) await expect.element(page.getByText(words)).toBeVisible()
    else expect(document.body.textContent).not.toMatch(/may ask/)
  })

  it('lists what a backup that Portal keeps goes through', async () => {
    await showRun('portal')
    expect(phases()).toEqual([
      'Reading your wallet',
      'Making the backup',
      'Locking it with your password',
      'Storing the backup',
    ])
  })

  it('lists what a backup that the app keeps goes through', async () => {
    await showRun('self')
    expect(phases()).toEqual([
      'Reading your wallet',
      'Making the backup',
      'Locking it with your password',
      'Storing it with Acme',
      'Making sure that it arrived',
    ])
  })

  it('shows a bar with a name, and marks the present phase', async () => {
    await showRun('portal')
    const bar = page.getByRole('progressbar', { name: 'Backing up your wallet' })
    await expect.element(bar).toHaveAttribute('max', '1')
    const now = document.querySelectorAll('[aria-current=step]')
    expect([...now].map((item) => item.textContent)).toEqual(['Reading your wallet'])
  })

  it('never lets the bar fall', async () => {
    const world = createWorld({ custody: 'self', latency: 15 })
    const seen: number[] = []
    await renderIn(
      world,
      <>
        <Start />
        <BackupProgress />
      </>,
    )
    const watcher = new MutationObserver(() => {
      const bar = document.querySelector('progress')
      if (bar) seen.push(bar.value)
    })
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
    await page.getByRole('button', { name: 'idle' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'saved' }).query()).not.toBeNull()
    watcher.disconnect()
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })
})
