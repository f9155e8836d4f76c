import { BackupStatus } from 'portal-backup-kit'
import type { MethodSupport, PortalBackup } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, renderIn } from '../renderWithProvider.js'

const pair = (
  method: string,
  curve: PortalBackup['curve'],
  complete: boolean,
  createdAt = '2026-11-03T09:00:00Z',
): PortalBackup => ({ method, curve, complete, createdAt })

const rows = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((row) => row.textContent)

describe('<BackupStatus />', () => {
  it('calls a method backed up only once every key of the wallet is in it', async () => {
    const world = createWorld({
      backups: [
        pair('PASSWORD', 'SECP256K1', true),
        pair('PASSWORD', 'ED25519', true),
        pair('GDRIVE', 'SECP256K1', true),
      ],
    })
    await renderIn(world, <BackupStatus />, { methods: ['PASSWORD', 'GDRIVE', 'PASSKEY'] })
    await expect.element(page.getByText('Backed up 3 November 2026')).toBeVisible()
    expect(rows()).toEqual([
      'PasswordBacked up 3 November 2026',
      'Google DriveNot finished',
      'PasskeyNot set up',
    ])
  })

  it('lets the newest backup decide: an older one says nothing about a key that was replaced', async () => {
    const world = createWorld({
      backups: [
        pair('PASSKEY', 'SECP256K1', true, '2026-01-01T00:00:00Z'),
        pair('PASSKEY', 'ED25519', true, '2026-01-01T00:00:00Z'),
        pair('PASSKEY', 'SECP256K1', false, '2026-02-01T00:00:00Z'),
      ],
    })
    await renderIn(world, <BackupStatus />, { methods: ['PASSKEY'] })
    await expect.element(page.getByText('Not finished')).toBeVisible()
  })

  it('lists a backup that was made elsewhere, and that it cannot be opened here', async () => {
    const backups = [pair('ICLOUD', 'SECP256K1', true), pair('ICLOUD', 'ED25519', true)]
    const world = createWorld({ backups })
    await renderIn(world, <BackupStatus onMethodAction={() => {}} />, { methods: ['PASSWORD'] })
    await expect.element(page.getByText(/cannot be opened in this browser/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Add: Password' })).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(1)
  })

  it('offers nothing for a method that cannot be used here, and says why', async () => {
    const backups = [pair('GDRIVE', 'SECP256K1', true), pair('GDRIVE', 'ED25519', true)]
    const world = createWorld({ backups })
    const support: MethodSupport = {
      read: async () => ({ PASSKEY: 'no-authenticator', GDRIVE: 'in-app-browser' }),
    }
    const methods = ['PASSKEY', 'PASSWORD', 'GDRIVE'] as const
    await renderIn(world, <BackupStatus onMethodAction={() => {}} />, { methods, support })
    await expect.element(page.getByRole('button', { name: 'Add: Password' })).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(1)
    expect(rows()).toEqual([
      'PasskeyNot available here: this device cannot keep a passkey.',
      'PasswordNot set upAdd',
      'Google DriveBacked up 3 November 2026 · Not available inside this app. Open the page in your browser.',
    ])
  })

  it('leaves out what cannot be used here where the app names no method', async () => {
    const support: MethodSupport = { read: async () => ({ PASSKEY: 'no-authenticator' }) }
    await renderIn(createWorld(), <BackupStatus />, { support })
    await expect.element(page.getByText('Not set up').first()).toBeVisible()
    expect(rows().join()).not.toContain('Passkey')
  })

  it('says that it could not be read, and reads again on request', async () => {
    const world = createWorld({ faults: { getWallet: { reject: new Error('offline') } } })
    await renderIn(world, <BackupStatus />, { methods: ['PASSWORD'] })
    const again = page.getByRole('button', { name: 'Try again' })
    await expect.element(again).toBeVisible()
    world.portal.setFaults({})
    await again.click()
    await expect.poll(() => rows()).toEqual(['PasswordNot set up'])
  })
})
