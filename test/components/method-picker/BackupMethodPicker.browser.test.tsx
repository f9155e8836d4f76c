import { BackupMethodPicker } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, quickPolicy, renderIn } from '../renderWithProvider.js'
import { violations } from '../violations.js'

const radio = (name: string) => page.getByRole('radio', { name })

describe('<BackupMethodPicker />', () => {
  it('is one group of radios, moved through with the arrow keys', async () => {
    await renderIn(createWorld(), <BackupMethodPicker />)
    await expect.element(radio('Passkey')).toBeChecked()
    await radio('Passkey').click()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(radio('Password')).toBeChecked()
    await expect.element(radio('Password')).toHaveFocus()
    await expect.element(page.getByRole('group', { name: 'Backup method' })).toBeVisible()
  })

  it('starts nothing with a choice', async () => {
    const world = createWorld()
    await renderIn(world, <BackupMethodPicker />)
    await radio('Google Drive').click()
    expect(world.portal.calls.some(({ call }) => call === 'backupWallet')).toBe(false)
  })

  it('tells the choice and keeps it itself', async () => {
    const choose = vi.fn()
    await renderIn(
      createWorld(),
      <BackupMethodPicker defaultValue="GDRIVE" onValueChange={choose} />,
    )
    await expect.element(radio('Google Drive')).toBeChecked()
    await radio('Password').click()
    await expect.element(radio('Password')).toBeChecked()
    expect(choose).toHaveBeenCalledExactlyOnceWith('PASSWORD')
  })

  it('lets the app keep the choice, and decline one', async () => {
    function Controlled() {
      const [value, setValue] = useState<BackupMethod>('PASSKEY')
      const change = (method: BackupMethod) => {
        if (method !== 'GDRIVE') setValue(method)
      }
      return <BackupMethodPicker value={value} onValueChange={change} />
    }
    await renderIn(createWorld(), <Controlled />)
    await radio('Google Drive').click()
    await expect.element(radio('Passkey')).toBeChecked()
    await radio('Password').click()
    await expect.element(radio('Password')).toBeChecked()
  })

  it('is a field of a form', async () => {
    await renderIn(
      createWorld(),
      <form aria-label="Settings">
        <BackupMethodPicker name="method" />
      </form>,
    )
    await radio('Password').click()
    const form = page.getByRole('form', { name: 'Settings' }).element() as HTMLFormElement
    expect(new FormData(form).get('method')).toBe('PASSWORD')
  })

  it('says with a method that is backed up what choosing it replaces, once it is chosen', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    await renderIn(world, <BackupMethodPicker />)
    const keep = page.getByText('Only you know it. Nobody can reset it.')
    const replaces = page.getByText(/the old password stops working/)
    await expect.element(radio('Passkey')).toBeChecked()
    await expect.element(keep).toBeVisible()
    await expect.element(replaces).not.toBeVisible()
    await radio('Password').click()
    await expect.element(replaces).toBeVisible()
    await expect
      .element(radio('Password'))
      .toHaveAccessibleDescription(/^Backed up .*the old password stops working\.$/)
    expect(await violations()).toEqual([])
    await radio('Google Drive').click()
    await expect.element(radio('Google Drive')).toHaveAccessibleDescription(/Google account/)
    await expect.element(replaces).not.toBeVisible()
  })

  it('moves no row when a method is chosen that is backed up', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    await renderIn(world, <BackupMethodPicker />)
    await expect.element(radio('Passkey')).toBeChecked()
    const tops = () =>
      page
        .getByRole('radio')
        .elements()
        .map((one) => one.getBoundingClientRect().top)
    const before = tops()
    await radio('Password').click()
    await expect.element(page.getByText(/the old password stops working/)).toBeVisible()
    expect(tops()).toEqual(before)
  })

  it('names the PIN where backups are made with one', async () => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: '718203' })
    await renderIn(world, <BackupMethodPicker />, {
      methods: ['PASSWORD'],
      passwordPolicy: { ...quickPolicy, kind: 'pin' },
    })
    await expect.element(page.getByText(/the old PIN stops working/)).toBeVisible()
  })

  it('keeps what cannot be used to be read, with the reason, and out of the way', async () => {
    const world = createWorld({ methods: ['PASSWORD'] })
    await renderIn(world, <BackupMethodPicker />, { methods: ['ICLOUD', 'PASSWORD'] })
    await expect
      .element(page.getByText('Not available here: only in the iPhone app.'))
      .toBeVisible()
    await expect.element(radio('Password')).toBeChecked()
    expect(document.querySelector<HTMLInputElement>('[value=ICLOUD]')?.disabled).toBe(true)
  })

  it('leaves out what cannot be used where the app wants it so', async () => {
    await renderIn(createWorld(), <BackupMethodPicker />, {
      methods: ['ICLOUD', 'PASSWORD'],
      hideUnavailable: true,
    })
    await expect.element(radio('Password')).toBeChecked()
    await expect.element(radio('iCloud')).not.toBeInTheDocument()
  })

  it.each([
    ['insecure-context', /no secure connection/],
    ['in-app-browser', /Open the page in your browser/],
    ['passkey-unsupported', /this browser has no passkeys/],
    ['no-authenticator', /this device cannot keep a passkey/],
    ['wrong-domain', /this web address/],
  ] as const)('says of %s what it means, and suggests the next method', async (reason, words) => {
    await renderIn(createWorld(), <BackupMethodPicker />, {
      methods: ['PASSKEY', 'PASSWORD'],
      support: { read: async () => ({ PASSKEY: reason }) },
    })
    await expect.element(page.getByText(words)).toBeVisible()
    await expect.element(radio('Passkey')).not.toBeInTheDocument()
    await expect.element(radio('Password')).toHaveAccessibleDescription(/Recommended/)
  })
})
