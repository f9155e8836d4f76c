import { BackupButton, RecoverWallet } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'
import { pageChanges } from './pageChanges.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']
const heading = (name: string) => page.getByRole('heading', { name })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const submit = () =>
  page.getByRole('dialog').getByRole('button', { name: 'Back up wallet' }).click()
const field = (name: string) => page.getByLabelText(name, { exact: true })
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const shows = (selector: string, text: string | RegExp) =>
  expect.poll(() => textOf(selector)).toMatch(text)

async function openForm() {
  await expect
    .element(page.getByRole('button', { name: 'Back up wallet' }))
    .not.toHaveAttribute('aria-disabled')
  await press('Back up wallet')
  await expect.element(heading('Choose a backup password')).toBeVisible()
}

/** From an empty form until the run starts, with each mistake that the form reports. */
async function typeWithMistakes() {
  await submit()
  await expect.element(field('Password')).toHaveAccessibleDescription(/Choose a password first/)
  await page.getByRole('checkbox').click()
  await field('Password').fill('weak')
  await shows('.pbk-meter-text', /^Weak\./)
  await submit()
  await expect.element(field('Password')).toHaveAccessibleDescription(/shorter than 12/)
  await field('Password').fill(goodPassword)
  await shows('.pbk-meter-text', /^Strong\./)
  await submit()
  await expect.element(heading('Type it once more')).toBeVisible()
  await field('Password again').fill('lantern orbit maple')
  await submit()
  await expect.element(field('Password again')).toHaveAttribute('aria-invalid')
  await field('Password again').fill(goodPassword)
  await submit()
}

describe.each(pageChanges)('in a page with %s', (_, start) => {
  beforeEach(() => {
    onTestFinished(start())
  })

  it('backs up after mistakes and a failed run, and shows the text of each state', async () => {
    const faults = { backupWallet: { reject: new Error('offline'), nth: 1 } }
    await renderIn(createWorld({ latency: 60, faults }), <BackupButton methods={passwordOnly} />)
    await openForm()
    await typeWithMistakes()
    await expect.element(heading('The backup was not saved')).toBeVisible()
    await press('Try again')
    await expect.element(heading('Choose a backup password')).toBeVisible()
    await typeWithMistakes()
    await shows('.pbk-labels > :first-child', 'Backing up')
    await shows('.pbk-dialog .pbk-title', 'Backing up')
    await expect.element(heading('Your wallet is backed up')).toBeVisible()
    await shows('.pbk-labels > :first-child', 'Backed up')
    await press('Done')
    await expect.poll(() => document.querySelector('.pbk-dialog')).toBeNull()
  })

  it('suggests another password and shows that one', async () => {
    await renderIn(createWorld(), <BackupButton methods={passwordOnly} />, {
      passwordPolicy: undefined,
    })
    await openForm()
    await press('Suggest a password')
    const phrase = () => textOf('.pbk-phrase-words')
    await expect.poll(() => phrase().length).toBeGreaterThan(11)
    const first = phrase()
    await press('Suggest another')
    await expect.poll(phrase).not.toBe(first)
    await press('Back')
    await expect.element(heading('Choose a backup password')).toBeVisible()
  })

  it('recovers after a wrong password', async () => {
    const world = createWorld({ latency: 60 })
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    world.portal.loseDevice()
    await renderIn(world, <RecoverWallet />)
    await press('Continue')
    await field('Backup password').fill('lantern orbit mapel thirty')
    await press('Recover wallet')
    await expect.element(field('Backup password')).toHaveAccessibleDescription(/as often as/)
    await field('Backup password').fill(goodPassword)
    await press('Recover wallet')
    await expect.element(heading('Your wallet is back')).toBeVisible()
    await shows('.pbk-address', world.portal.inspect().addresses?.eip155 ?? 'an address')
  })
})
