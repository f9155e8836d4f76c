import { lengthPolicy, normalizePassword } from 'portal-backup-kit/core'
import { passwordPolicy, pinPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'

const pin = '738592'
const password = 'gravel tulip canyon 1988 widget'

it.each([
  ['normalising a PIN', '000000', async () => normalizePassword('000000', 'pin')],
  ['checking a PIN', pin, () => pinPolicy().check(pin)],
  ['refusing a PIN', '198819', () => pinPolicy().check('198819')],
  ['checking a length', 'gravel\ttulip', () => lengthPolicy().check('gravel\ttulip')],
  ['checking a password', password, () => passwordPolicy().check(password)],
])('leaves nothing in the last match of the page after %s', async (_, secret, act) => {
  const matched = () => [RegExp.input, RegExp.lastMatch, RegExp.leftContext, RegExp.rightContext]
  expect(/./.test(secret)).toBe(true)
  expect(matched().join('')).toContain(secret)
  expect(/^/.test('')).toBe(true)
  await act()
  expect(matched().join('')).not.toContain(secret.slice(1))
})
