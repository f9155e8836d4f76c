import { PasswordBackupForm } from 'portal-backup-kit'
import { type PasswordPolicyOptions, passwordPolicy, pinPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, quickPolicy, renderIn } from '../renderWithProvider.js'

const field = () => page.getByLabelText('Password', { exact: true })
const again = () => page.getByLabelText('Password again')
const box = () => page.getByRole('checkbox')
const button = (name: string) => page.getByRole('button', { name, exact: true })
const form = () => document.querySelector('form')
const card = () => page.getByRole('group', { name: 'The suggested password' })
const shownPhrase = () => document.querySelector('.pbk-phrase-words')?.textContent ?? ''

async function show(more: Parameters<typeof renderIn>[2] = {}, props: object = {}) {
  const world = createWorld()
  const screen = await renderIn(world, <PasswordBackupForm {...props} />, more)
  // The first test of a file loads the engine as well.
  await expect.poll(() => form()?.dataset.status).toBe('idle')
  return { world, screen }
}

const withRealPolicy = (options?: PasswordPolicyOptions) => ({
  passwordPolicy: passwordPolicy(options),
})

async function drawPhrase(): Promise<string> {
  await button('Suggest a password').click()
  await expect.element(card()).toBeVisible()
  return shownPhrase()
}

describe('a suggested password', () => {
  it('is five words that are shown, kept and typed back before they count', async () => {
    const { world } = await show(withRealPolicy())
    const phrase = await drawPhrase()
    expect(phrase).toMatch(/^[a-z]+(-[a-z]+){4,}$/)
    await expect.element(field()).not.toBeVisible()
    expect(document.activeElement?.textContent).toBe(phrase)
    await box().click()
    await button('Continue').click()
    await expect.element(again()).toHaveFocus()
    await expect.element(card()).not.toBeInTheDocument()
    expect(world.portal.calls.some(({ call }) => call === 'backupWallet')).toBe(false)
    await userEvent.type(again(), phrase)
    await button('Back up wallet').click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it('is asked for again also where the form trusts what is typed', async () => {
    await show(withRealPolicy(), { confirmation: 'none' })
    await drawPhrase()
    await box().click()
    await button('Continue').click()
    await again().fill('something else entirely')
    await button('Back up wallet').click()
    await expect.element(again()).toHaveAccessibleDescription(/not the same/)
  })

  it('is drawn anew, looked at once more, and dropped for one of their own', async () => {
    await show(withRealPolicy())
    const first = await drawPhrase()
    await button('Suggest another').click()
    await expect.poll(() => shownPhrase()).not.toBe(first)
    const second = shownPhrase()
    await box().click()
    await button('Continue').click()
    await button('Back').click()
    await expect.element(card()).toBeVisible()
    expect(shownPhrase()).toBe(second)
    await button('Back').click()
    await expect.element(field()).toHaveValue('')
    expect(document.body.innerHTML).not.toContain(second)
  })

  it('grows with what the policy demands', async () => {
    await show(withRealPolicy({ minLength: 50, maxLength: 200 }))
    expect((await drawPhrase()).length).toBeGreaterThanOrEqual(50)
  })

  it('is in no attribute, and nowhere in the page once it is used', async () => {
    await show({ ...withRealPolicy(), account: 'ada@example.com' })
    const phrase = await drawPhrase()
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    )
    expect(attributes.join('\n')).not.toContain(phrase)
    await box().click()
    await button('Continue').click()
    await again().fill(phrase)
    await button('Back up wallet').click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    expect(document.documentElement.outerHTML).not.toContain(phrase)
    const values = [...document.querySelectorAll('input')].map(({ value }) => value)
    expect(values).not.toContain(phrase)
  })

  it('is handed to the clipboard and to the password manager on request', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const stored = vi.spyOn(navigator.credentials, 'store').mockResolvedValue(undefined as never)
    await show({ ...withRealPolicy(), account: 'ada@example.com' })
    const phrase = await drawPhrase()
    await button('Copy').click()
    await expect.element(button('Copied')).toBeVisible()
    expect(copied).toHaveBeenCalledWith(phrase)
    await button('Save in password manager').click()
    await expect
      .poll(() => stored.mock.calls[0]?.[0])
      .toMatchObject({ id: 'ada@example.com', type: 'password' })
    await button('Suggest another').click()
    await expect.element(button('Copy')).toBeVisible()
  })

  it('is offered again where none could be made, and a password can be typed meanwhile', async () => {
    const generate = vi.fn().mockRejectedValueOnce(new Error('offline'))
    generate.mockResolvedValue(goodPassword)
    await show({ passwordPolicy: { ...quickPolicy, generate } })
    await button('Suggest a password').click()
    await expect.element(field()).toHaveAccessibleDescription(/No password could be suggested/)
    await expect.element(field()).not.toHaveAttribute('aria-invalid')
    expect(await drawPhrase()).toBe(goodPassword)
  })

  it('blames no network where the limits of the policy let none be made', async () => {
    const generate = () => Promise.reject(new RangeError('No phrase fits.'))
    await show({ passwordPolicy: { ...quickPolicy, generate } })
    await button('Suggest a password').click()
    await expect.element(field()).toHaveAccessibleDescription(/meets the rules here/)
    await expect.element(field()).not.toHaveAccessibleDescription(/connection/)
  })

  it('is not offered by an app that does not want it, nor for a PIN', async () => {
    const { screen } = await show(withRealPolicy(), { suggest: false })
    await expect.element(button('Suggest a password')).not.toBeInTheDocument()
    await screen.unmount()
    await show({ passwordPolicy: pinPolicy({ triesAreLimited: true }) })
    await expect.element(button('Suggest a password')).not.toBeInTheDocument()
  })
})

describe('a password that is read once more', () => {
  const reading = { confirmation: 'show' }

  it('is shown before it is used', async () => {
    await show({}, reading)
    await field().fill(goodPassword)
    await box().click()
    await button('Back up wallet').click()
    await expect.poll(() => form()?.dataset.step).toBe('show')
    await expect.element(field()).toHaveAttribute('type', 'text')
    await expect.element(field()).toHaveFocus()
    await expect.element(page.getByText(/typing mistake would lock/)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    await expect.element(field()).toHaveAttribute('type', 'password')
  })

  it('is chosen anew by changing it', async () => {
    await show({}, reading)
    await field().fill(goodPassword)
    await box().click()
    await button('Back up wallet').click()
    await expect.poll(() => form()?.dataset.step).toBe('show')
    await userEvent.type(field(), 's')
    expect(form()?.dataset.step).toBe('choose')
    await button('Back up wallet').click()
    await expect.poll(() => form()?.dataset.step).toBe('show')
    await expect.element(field()).toHaveValue(`${goodPassword}s`)
  })
})

describe('a check that asks somebody else', () => {
  it('is asked once where a password is used at once', async () => {
    const passed = { accepted: true, score: 4, rejections: [], hints: [] } as const
    const confirm = vi.fn(async () => passed)
    await show({ passwordPolicy: { ...quickPolicy, confirm } }, { confirmation: 'none' })
    await field().fill(goodPassword)
    await box().click()
    await button('Back up wallet').click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    expect(confirm).toHaveBeenCalledOnce()
  })
})
