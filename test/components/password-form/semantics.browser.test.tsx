import { PasswordBackupForm } from 'portal-backup-kit'
import { describe, expect, it, vi } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, quickPolicy, renderIn } from '../renderWithProvider.js'
import { violations } from '../violations.js'

const field = () => page.getByLabelText('Password', { exact: true })
const again = () => page.getByLabelText('Password again')
const box = () => page.getByRole('checkbox')
const button = (name: string) => page.getByRole('button', { name, exact: true })
const form = () => document.querySelector('form')
const step = () => form()?.dataset.step
const passwordPolicy = { ...quickPolicy, generate: async () => goodPassword }

async function show(props: object = {}) {
  const world = createWorld()
  await renderIn(world, <PasswordBackupForm {...props} />, {
    passwordPolicy,
    account: 'ada@example.com',
  })
  // The first test of a file loads the engine as well.
  await expect.poll(() => form()?.dataset.status).toBe('idle')
  return world
}

/** What a password manager reads off a form. */
function fieldsOf(part: HTMLFormElement | null) {
  return [...(part?.querySelectorAll('input:not([type=checkbox])') ?? [])].map((input) => [
    input.getAttribute('autocomplete'),
    input.getAttribute('name'),
  ])
}

describe('a password form', () => {
  it('is filled and sent with the keyboard alone, from the first field to the end', async () => {
    await show()
    await userEvent.tab()
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard(goodPassword)
    await userEvent.tab()
    await expect.element(button('Show password')).toHaveFocus()
    await userEvent.tab()
    await expect.element(button('Suggest a password')).toHaveFocus()
    await userEvent.tab()
    await expect.element(box()).toHaveFocus()
    await userEvent.keyboard(' ')
    await userEvent.tab()
    await expect.element(button('Back up wallet')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(again()).toHaveFocus()
    await userEvent.keyboard(`${goodPassword}{Enter}`)
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    await expect.element(button('Back up wallet')).toHaveFocus()
  })

  it('keeps the focus on every way back', async () => {
    await show()
    await field().fill(goodPassword)
    await box().click()
    await button('Back up wallet').click()
    await button('Back').click()
    await expect.element(field()).toHaveFocus()
    await button('Suggest a password').click()
    await expect.poll(() => step()).toBe('phrase')
    await button('Back').click()
    await expect.element(field()).toHaveFocus()
  })

  it('shows a password manager one account, one new password, and a form that is sent', async () => {
    await show()
    const sent = vi.fn<(event: Event) => void>()
    // In the capture phase, as extensions listen: the form keeps the event from the app around it.
    document.addEventListener('submit', sent, { capture: true, once: true })
    expect(fieldsOf(form())).toEqual([
      ['username', 'username'],
      ['new-password', null],
    ])
    await field().fill(goodPassword)
    await box().click()
    await userEvent.type(field(), '{Enter}')
    await expect.element(again()).toHaveFocus()
    expect(sent).toHaveBeenCalledOnce()
    expect(fieldsOf(form())).toEqual([
      ['username', 'username'],
      ['new-password', null],
      ['new-password', null],
    ])
  })

  it('takes a paste and a drop in every field', async () => {
    await show()
    const isTaken = (input: Locator, type: string) =>
      input.element().dispatchEvent(new Event(type, { bubbles: true, cancelable: true }))
    const taken = ['paste', 'dragover', 'drop'].map((type) => isTaken(field(), type))
    await field().fill(goodPassword)
    await box().click()
    await button('Back up wallet').click()
    await expect.element(again()).toHaveFocus()
    taken.push(...['paste', 'dragover', 'drop'].map((type) => isTaken(again(), type)))
    expect(taken).toEqual([true, true, true, true, true, true])
  })

  it('has no accessibility violation in any of its steps', async () => {
    await show({ confirmation: 'show' })
    expect(await violations()).toEqual([])
    await button('Suggest a password').click()
    await expect.poll(() => step()).toBe('phrase')
    expect(await violations()).toEqual([])
    await box().click()
    await button('Continue').click()
    await expect.poll(() => step()).toBe('again')
    expect(await violations()).toEqual([])
    await again().fill('something else')
    await button('Back up wallet').click()
    await expect.element(again()).toHaveAttribute('aria-invalid', 'true')
    expect(await violations()).toEqual([])
    await button('Back').click()
    await button('Back').click()
    await field().fill(goodPassword)
    await button('Back up wallet').click()
    await expect.poll(() => step()).toBe('show')
    expect(await violations()).toEqual([])
  })
})
