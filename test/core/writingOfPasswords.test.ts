import {
  createBackupController,
  createRecoveryController,
  type PasswordPolicy,
} from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import { createFakePortal, memoryShareStore } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

const words = 'lantern orbit maple'

/** Backs a wallet up, loses the device, and tries to recover with what is typed then. */
async function recover(chosen: string, typed: string, passwordPolicy?: PasswordPolicy) {
  const client = createFakePortal({ custody: 'self' })
  const shares = memoryShareStore()
  const world = { client, shares, ...(passwordPolicy && { passwordPolicy }) }
  const saved = await createBackupController(world).start('PASSWORD', { password: chosen })
  expect(saved.status).toBe('saved')
  client.loseDevice()
  const state = await createRecoveryController(world).start('PASSWORD', { password: typed })
  return state.status === 'collecting' ? 'wrong password' : state.status
}

describe('a password', () => {
  it.each([
    ['é', 'é'],
    ['한', '한'],
    ['ﬁ', 'ﬁ'],
    ['ﷺ', 'ﷺ'],
    ['Å', 'Å'],
    ['👩🏽‍🚀', '👩🏽‍🚀'],
    ['🏳️‍🌈', '🏳️‍🌈'],
  ])('with %s opens its backup however the keyboard composes it', async (one) => {
    for (const [chosen, typed] of [
      [one.normalize('NFC'), one.normalize('NFD')],
      [one.normalize('NFD'), one.normalize('NFC')],
    ] as const) {
      expect(await recover(`${words} ${chosen}`, `${words} ${typed}`)).toBe('recovered')
    }
  })

  it.each([
    ['a ligature', 'ﬁ', 'fi'],
    ['a phrase in one character', 'ﷺ', 'ﷺ'.normalize('NFKC')],
    ['a half', '½', '1⁄2'],
    ['a full-width digit', '７', '7'],
    ['a joined emoji', '👩‍🚀', '👩🚀'],
    ['a capital', 'É', 'é'],
  ])('is not the one that merely looks like it: %s', async (_, chosen, typed) => {
    expect(await recover(`${words} ${chosen}`, `${words} ${typed}`)).toBe('wrong password')
    expect(await recover(`${words} ${chosen}`, `${words} ${chosen}`)).toBe('recovered')
  })

  it.each([
    ['after', `${words} `],
    ['before', ` ${words}`],
  ])('keeps a space %s it', async (_, chosen) => {
    expect(await recover(chosen, chosen)).toBe('recovered')
    expect(await recover(chosen, words)).toBe('wrong password')
  })
})

describe('a PIN', () => {
  const pins = pinPolicy({ triesAreLimited: true })

  it.each([
    ['738592', '７３８５９２'],
    ['٧٣٨٥٩٢', '738592'],
    ['۷۳۸۵۹۲', '७३८५९२'],
    ['𝟕𝟑𝟖𝟓𝟗𝟐', '٧٣٨٥٩٢'],
  ])('chosen as %s opens its backup typed as %s', async (chosen, typed) => {
    expect(await recover(chosen, typed, pins)).toBe('recovered')
  })

  it('does not open with other digits', async () => {
    expect(await recover('738592', '７３８５９３', pins)).toBe('wrong password')
  })

  it('does not keep a password from opening an older backup, whatever digits are in it', async () => {
    const client = createFakePortal({ custody: 'self' })
    const shares = memoryShareStore()
    const password = 'ماه بلند ۷۳۸ و باران'
    await createBackupController({ client, shares }).start('PASSWORD', { password })
    client.loseDevice()
    const recovery = createRecoveryController({ client, shares, passwordPolicy: pins })
    expect((await recovery.start('PASSWORD', { password })).status).toBe('recovered')
  })
})
