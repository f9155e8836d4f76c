import { BackupMethodPicker, PasswordBackupForm, RecoverWallet } from 'portal-backup-kit'
import { pinPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, renderIn } from '../renderWithProvider.js'
import { violations } from '../violations.js'

const passwordPolicy = pinPolicy({ triesAreLimited: true })
const goodPin = '738592'

const field = () => page.getByLabelText('PIN, 6 digits')
const again = () => page.getByLabelText('PIN again')
const box = () => page.getByRole('checkbox')
const submit = () => page.getByRole('button', { name: 'Back up wallet' })
const form = () => document.querySelector('form')

async function show(props: object = {}, policy = passwordPolicy) {
  const world = createWorld({ latency: 5 })
  const screen = await renderIn(world, <PasswordBackupForm {...props} />, {
    passwordPolicy: policy,
    account: 'ada@example.com',
  })
  // The first test of a file loads the engine as well.
  await expect.poll(() => form()?.dataset.status).toBe('idle')
  return { world, screen }
}

describe('<PasswordBackupForm /> for a PIN', () => {
  it('asks for it in one field, with the keys of a telephone, that managers and paste can fill', async () => {
    await show()
    const input = field().element() as HTMLInputElement
    expect([input.type, input.inputMode, input.pattern, input.autocomplete]).toEqual([
      'password',
      'numeric',
      '[0-9]*',
      'new-password',
    ])
    expect(input.maxLength).toBe(-1)
    expect(document.querySelectorAll('input:not([type=checkbox])')).toHaveLength(2)
  })

  it('says what a PIN cannot do, and what it must be, before it is typed', async () => {
    await show()
    await expect
      .element(field())
      .toHaveAccessibleDescription(
        /Your PIN alone does not protect a stolen copy\..*6 digits.*No date/,
      )
    expect(document.body.textContent).not.toMatch(/password/i)
  })

  it('says so in English where an app brings no words for it', async () => {
    const world = createWorld()
    await renderIn(world, <PasswordBackupForm />, {
      passwordPolicy,
      messages: { form: { pinNote: '' } },
    })
    await expect.element(page.getByText(/does not protect a stolen copy/)).toBeVisible()
  })

  it('backs up with it', async () => {
    const { world } = await show()
    await field().fill(goodPin)
    await box().click()
    await submit().click()
    await again().fill(goodPin)
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    expect(world.portal.inspect().sharePairs).not.toHaveLength(0)
  })

  it('takes the digits of two keyboards for the same PIN', async () => {
    await show()
    await field().fill('７３８５９２')
    await box().click()
    await submit().click()
    await again().fill('٧٣٨٥٩٢')
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it.each([
    ['310588', /looks like a date.*Choose digits that stand for nothing/],
    ['121212', /repeats itself/],
    ['142857', /Many people use this PIN/],
    ['73859', /fewer than 6 digits/],
    ['73859a', /A PIN has digits only/],
  ])('says what is wrong with %s, at the field', async (pin, words) => {
    const { world } = await show()
    await field().fill(pin)
    await box().click()
    await submit().click()
    await expect.element(field()).toHaveAccessibleDescription(words)
    await expect.element(field()).toHaveFocus()
    expect(world.portal.calls.some(({ call }) => call === 'backupWallet')).toBe(false)
  })

  it('ticks the rules off as they are met', async () => {
    await show()
    const rules = page.getByRole('listitem')
    const noPattern = 'No date, no pattern, no repetition'
    await userEvent.type(field(), '310588')
    await expect.element(rules.nth(0)).toHaveTextContent('6 digits (met)')
    await expect.element(rules.nth(1)).toHaveTextContent(noPattern)
    await field().fill(goodPin)
    await expect.element(rules.nth(1)).toHaveTextContent(`${noPattern} (met)`)
  })

  it('names a range of lengths', async () => {
    await show({}, pinPolicy({ length: [6, 10], triesAreLimited: true }))
    await expect.element(page.getByLabelText('PIN, 6–10 digits')).toBeVisible()
    await expect.element(page.getByText('6 to 10 digits')).toBeVisible()
  })

  it('has room for all its digits, shown or not', async () => {
    await show()
    await field().fill('888888')
    const input = field().element()
    expect(input.scrollWidth).toBeLessThanOrEqual(input.clientWidth)
    await page.getByRole('button', { name: 'Show PIN' }).click()
    expect(input.scrollWidth).toBeLessThanOrEqual(input.clientWidth)
  })

  it('keeps it out of the page, and wipes it', async () => {
    const { screen } = await show()
    await field().fill(goodPin)
    const input = field().element() as HTMLInputElement
    await page.getByRole('button', { name: 'Show PIN' }).click()
    expect(document.documentElement.outerHTML).not.toContain(goodPin)
    await screen.unmount()
    expect(input.value).toBe('')
  })

  it('has no accessibility violation, refused or not', async () => {
    await show()
    expect(await violations()).toEqual([])
    await field().fill('310588')
    await box().click()
    await submit().click()
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
    expect(await violations()).toEqual([])
  })
})

describe('<BackupMethodPicker /> where the password is a PIN', () => {
  it('calls the method by its name', async () => {
    await renderIn(createWorld(), <BackupMethodPicker />, { passwordPolicy })
    await expect.element(page.getByRole('radio', { name: /^PIN/ })).toBeVisible()
    expect(document.body.textContent).not.toMatch(/password/i)
  })
})

describe('<RecoverWallet /> where the password is a PIN', () => {
  const pin = () => page.getByLabelText('Backup PIN')
  const recover = () => page.getByRole('button', { name: 'Recover wallet' })

  async function showLost(password: string) {
    const world = createWorld({ latency: 5 })
    await world.portal.backupWallet({ method: 'PASSWORD', password })
    world.portal.loseDevice()
    await renderIn(world, <RecoverWallet />, { passwordPolicy })
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.element(pin()).toBeVisible()
  }

  it.each([goodPin, '７３８５９２', '۷۳۸۵۹۲'])('opens the backup with %s', async (typed) => {
    await showLost(goodPin)
    await expect.element(pin()).toHaveAttribute('autocomplete', 'current-password')
    await expect.element(pin()).toHaveAttribute('inputmode', 'numeric')
    await pin().fill(typed)
    await recover().click()
    await expect.element(page.getByRole('heading', { name: 'Your wallet is back' })).toBeVisible()
  })

  it('says that it is wrong, and gives all keys to whose backup is older than the PINs', async () => {
    await showLost('ماه بلند ۷۳۸ و باران')
    expect(await violations()).toEqual([])
    await pin().fill(goodPin)
    await recover().click()
    await expect.element(pin()).toHaveAccessibleDescription(/This PIN does not open the backup/)
    await expect.element(pin()).not.toHaveAttribute('inputmode')
    await pin().fill('ماه بلند ۷۳۸ و باران')
    await recover().click()
    await expect.element(page.getByRole('heading', { name: 'Your wallet is back' })).toBeVisible()
  })
})
