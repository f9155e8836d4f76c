import { type BackupProviderProps, PasswordBackupForm } from 'portal-backup-kit'
import { createRecoveryController, ShareRefused } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

const otherPassword = 'gravel velvet compass ninety'

const field = () => page.getByLabelText('Password', { exact: true })
const act = (name: string) => page.getByRole('button', { name, exact: true })
const submit = () => act('Back up wallet')
const form = () => document.querySelector('form')
const statusIs = (status: string) => expect.poll(() => form()?.dataset.status).toBe(status)

const focusIsOn = (text: string) =>
  expect.poll(() => document.activeElement?.textContent).toBe(text)

async function show(
  world: ReturnType<typeof createWorld>,
  more: Partial<BackupProviderProps> = {},
) {
  const screen = await renderIn(world, <PasswordBackupForm confirmation="none" />, more)
  await expect.element(page.getByRole('checkbox')).toBeVisible()
  return screen
}

async function send(password: string) {
  await field().fill(password)
  const box = page.getByRole('checkbox')
  if (!(box.element() as HTMLInputElement).checked) await box.click()
  await submit().click()
}

/** A share was made with {@link goodPassword}, and nobody knows whether the store has it. */
async function unknown() {
  const world = createWorld({ custody: 'self' })
  world.shares.setFaults({
    put: { reject: new Error('reset') },
    has: { reject: new Error('down') },
  })
  await show(world)
  await send(goodPassword)
  await statusIs('failed')
  return world
}

async function opensWith({ portal, shares }: ReturnType<typeof createWorld>, password: string) {
  const recovery = createRecoveryController({ client: portal, shares })
  portal.loseDevice()
  const { status } = await recovery.start('PASSWORD', { password })
  return status === 'recovered'
}

describe('<PasswordBackupForm /> where a run is left unfinished', () => {
  it('asks for no other password once the backup is made, and finishes it', async () => {
    const world = await unknown()
    await focusIsOn('Not sure yet whether it was saved')
    expect(document.querySelector('input')).toBeNull()
    await expect.element(page.getByText(/Nothing was saved/)).not.toBeInTheDocument()
    world.shares.setFaults({})
    await act('Check again').click()
    await statusIs('saved')
    await expect.element(field()).toHaveFocus()
    expect(await opensWith(world, goodPassword)).toBe(true)
  })

  it('asks for none where an earlier page left the run, and starts over on request', async () => {
    const world = createWorld()
    const walletId = (await world.portal.getWallet()).id
    await world.journal.write(walletId, {
      version: 2,
      step: 'started',
      runId: 'a4f6c1de-0d4e-4d32-9a53-0e6dbd7b3f10',
      walletId,
      method: 'PASSWORD',
      custody: 'portal',
      startedAt: Date.now(),
      newestBefore: null,
    })
    await renderIn(world, <PasswordBackupForm confirmation="none" />)
    await expect.element(act('Start over')).toBeVisible()
    expect(document.querySelector('input')).toBeNull()
    await act('Start over').click()
    await expect.element(field()).toHaveFocus()
    await send(goodPassword)
    await statusIs('saved')
    expect(await opensWith(world, goodPassword)).toBe(true)
  })

  it('never lets a made run go on in the place of one with a new password', async () => {
    const world = createWorld({ custody: 'self' })
    // The share stays, as Portal could not be told that the store does not have it.
    world.shares.setFaults({ put: { reject: new ShareRefused() } })
    world.portal.setFaults({ storedClientBackupShare: { reject: new ShareRefused() } })
    await show(world)
    await send(goodPassword)
    await statusIs('failed')
    world.shares.setFaults({})
    world.portal.setFaults({})
    await send(otherPassword)
    await statusIs('interrupted')
    await focusIsOn('Your last backup is not finished')
    expect(world.portal.inspect().told).toEqual([])
    await act('Finish backup').click()
    await statusIs('saved')
    expect(await opensWith(world, goodPassword)).toBe(true)
  })

  it.each(['portal', 'self'] as const)(
    'takes another password where the failed run made nothing, in %s custody',
    async (custody) => {
      const world = createWorld({ custody })
      world.portal.setFaults({ backupWallet: { reject: new Error('reset') } })
      await show(world)
      await send(goodPassword)
      await statusIs('failed')
      world.portal.setFaults({})
      await send(otherPassword)
      await statusIs('saved')
      expect(await opensWith(world, otherPassword)).toBe(true)
    },
  )

  it('takes nothing while a run is under way', async () => {
    const world = createWorld({ latency: 300 })
    await show(world)
    await send(goodPassword)
    await statusIs('working')
    await expect.element(field()).toHaveAttribute('readonly')
    await expect.element(submit()).toHaveAttribute('aria-disabled', 'true')
    await statusIs('saved')
    await expect.element(field()).not.toHaveAttribute('readonly')
  })

  it('says that there is no wallet yet, and keeps what was typed', async () => {
    await show(createWorld(), { portal: null })
    await send(goodPassword)
    await expect.element(field()).toHaveAccessibleDescription(/wallet did not answer/)
    await expect.element(field()).toHaveValue(goodPassword)
  })
})
