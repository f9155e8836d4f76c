import { type MessageOverrides, PasswordBackupForm } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, quickPolicy, renderIn } from '../renderWithProvider.js'

const field = () => page.getByLabelText('Password', { exact: true })
const again = () => page.getByLabelText('Password again')
const box = () => page.getByRole('checkbox')
const submit = () => page.getByRole('button', { name: 'Back up wallet' })
const input = () => field().element() as HTMLInputElement
const form = () => document.querySelector('form')

async function show(more: Parameters<typeof renderIn>[2] = {}, props: object = {}) {
  const world = createWorld()
  const screen = await renderIn(world, <PasswordBackupForm {...props} />, more)
  // The first test of a file loads the engine as well.
  await expect.poll(() => form()?.dataset.status).toBe('idle')
  return { world, screen }
}

/** The second time it was typed otherwise. */
async function showMismatch() {
  await show()
  await field().fill(goodPassword)
  await box().click()
  await submit().click()
  await again().fill(`${goodPassword}s`)
  await submit().click()
}

async function paste(text: string) {
  const transfer = new DataTransfer()
  transfer.setData('text/plain', text)
  input().focus()
  // A paste of the page itself: the browser lets no test read the real clipboard.
  input().value = text
  input().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
}

describe('<PasswordBackupForm />', () => {
  it('is an ordinary form for a new password to a password manager', async () => {
    await show({ account: 'ada@example.com' })
    const { autocomplete, spellcheck, type } = input()
    expect([autocomplete, spellcheck, type]).toEqual(['new-password', false, 'password'])
    const account = document.querySelector<HTMLInputElement>('input[autocomplete=username]')
    expect([account?.value, account?.readOnly, account?.tabIndex]).toEqual([
      'ada@example.com',
      true,
      -1,
    ])
    expect(form()?.method).toBe('dialog')
  })

  it('takes a typed password twice', async () => {
    const { world } = await show()
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(again()).toHaveFocus()
    await again().fill(goodPassword)
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    expect(world.portal.inspect().sharePairs).not.toHaveLength(0)
  })

  it('takes a pasted password once: it is stored somewhere', async () => {
    await show()
    await paste(goodPassword)
    await box().click()
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it('asks again where a pasted password was changed by hand', async () => {
    await show()
    await paste(goodPassword)
    await userEvent.type(field(), '5')
    await box().click()
    await submit().click()
    await expect.element(again()).toBeVisible()
  })

  it('takes a typed password once where the app wants it so', async () => {
    await show({}, { confirmation: 'none' })
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it('shows both where the two differ, and leads back to the first', async () => {
    await showMismatch()
    await expect.element(again()).toHaveAccessibleDescription(/not the same/)
    await expect.element(field()).toBeVisible()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    expect(form()?.dataset.step).toBe('choose')
  })

  it('begins again where the first of the two is changed, without losing the focus', async () => {
    await showMismatch()
    await expect.element(again()).toHaveFocus()
    await userEvent.type(field(), '5')
    await expect.element(field()).toBeVisible()
    await expect.element(field()).toHaveFocus()
    await expect.element(field()).toHaveValue(`${goodPassword}5`)
    expect(form()?.dataset.step).toBe('choose')
    await submit().click()
    await expect.element(again()).toHaveValue('')
  })

  it('starts nothing without the acknowledgement, and leads to it', async () => {
    const { world } = await show()
    await field().fill(goodPassword)
    await submit().click()
    await expect.element(box()).toHaveFocus()
    await expect.element(box()).toHaveAccessibleDescription(/Tick this box/)
    expect(world.portal.calls.some(({ call }) => call === 'backupWallet')).toBe(false)
    await box().click()
    await expect.element(box()).not.toHaveAccessibleDescription(/Tick this box/)
  })

  it('leads to the field first where both are missing', async () => {
    await show()
    await submit().click()
    await expect.element(field()).toHaveFocus()
    await expect.element(field()).toHaveAccessibleDescription(/Choose a password first/)
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
  })

  it('says why a password is refused, at the field, and keeps it there to be mended', async () => {
    await show()
    await field().fill('short')
    await box().click()
    await submit().click()
    await expect.element(field()).toHaveFocus()
    await expect
      .element(field())
      .toHaveAccessibleDescription(/shorter than 12.*your wallet is safe/)
    await expect.element(field()).toHaveValue('short')
    await userEvent.type(field(), 'x')
    await expect.element(field()).not.toHaveAttribute('aria-invalid')
  })

  it('shows the reason that the flow alone knows', async () => {
    // The form looks while the flow is idle, the flow once it has been handed the password.
    const strict: PasswordPolicy = {
      ...quickPolicy,
      async check(candidate, signal) {
        const verdict = await quickPolicy.check(candidate, signal)
        if (form()?.dataset.status === 'idle') return verdict
        return { ...verdict, accepted: false, rejections: [{ code: 'LEAKED' }] }
      },
    }
    await show({ passwordPolicy: strict }, { confirmation: 'none' })
    await paste(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(field()).toHaveAccessibleDescription(/leaked passwords/)
    expect(form()?.dataset.status).toBe('collecting')
  })

  it('shows a reason again that the flow alone knows and gives twice', async () => {
    const leaked = {
      accepted: false,
      score: 3,
      rejections: [{ code: 'LEAKED' }],
      hints: [],
    } as const
    await show(
      { passwordPolicy: { ...quickPolicy, confirm: async () => leaked } },
      { confirmation: 'none' },
    )
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(field()).toHaveAccessibleDescription(/leaked passwords/)
    await field().fill(`${goodPassword}s`)
    await expect.element(field()).not.toHaveAccessibleDescription(/leaked passwords/)
    await submit().click()
    await expect.element(field()).toHaveAccessibleDescription(/leaked passwords/)
  })

  it('has a password confirmed before it is asked for again, and never as it is typed', async () => {
    const leaked = {
      accepted: false,
      score: 3,
      rejections: [{ code: 'LEAKED' }],
      hints: [],
    } as const
    const confirm = vi.fn(async () => leaked)
    await show({ passwordPolicy: { ...quickPolicy, confirm } })
    await userEvent.type(field(), goodPassword)
    await expect.element(page.getByText('Strong.')).toBeVisible()
    expect(confirm).not.toHaveBeenCalled()
    await box().click()
    await submit().click()
    await expect.element(field()).toHaveAccessibleDescription(/leaked passwords/)
    expect(confirm).toHaveBeenCalledOnce()
    expect(form()?.dataset.step).toBe('choose')
  })

  it('says where nobody could tell whether it was leaked, and goes on', async () => {
    const passed = { accepted: true, score: 4, rejections: [], hints: ['leaksUnchecked'] } as const
    await show({ passwordPolicy: { ...quickPolicy, confirm: async () => passed } })
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(page.getByText(/could not be looked up/).last()).toBeVisible()
    await again().fill(goodPassword)
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it('accepts nothing that could not be checked, and checks again on request', async () => {
    let up = false
    const shaky: PasswordPolicy = {
      ...quickPolicy,
      check: (candidate, signal) =>
        up
          ? quickPolicy.check(candidate, signal)
          : Promise.resolve({
              accepted: false,
              score: 0,
              rejections: [{ code: 'CHECK_UNAVAILABLE' }],
              hints: [],
            }),
    }
    await show({ passwordPolicy: shaky }, { confirmation: 'none' })
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(page.getByText(/could not be checked/)).toBeVisible()
    await expect.element(field()).not.toHaveAttribute('aria-invalid')
    up = true
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it('stays usable where a check throws at once', async () => {
    let broken = true
    const check = (candidate: string) => {
      if (broken) throw new Error('a bug')
      return quickPolicy.check(candidate)
    }
    await show({ passwordPolicy: { ...quickPolicy, check } }, { confirmation: 'none' })
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(page.getByText(/could not be checked/)).toBeVisible()
    broken = false
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
  })

  it('does not hold a check that was called off against the password', async () => {
    let answer: () => void = () => {}
    const check: PasswordPolicy['check'] = async (candidate, signal) => {
      await new Promise<void>((resolve, reject) => {
        if (answer === finished) return resolve()
        answer = resolve
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
      return quickPolicy.check(candidate)
    }
    const finished = () => {}
    await show({ passwordPolicy: { ...quickPolicy, check } }, { confirmation: 'none' })
    await paste(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(submit()).toHaveAttribute('aria-disabled', 'true')
    // A password manager fills the same in once more.
    input().dispatchEvent(new InputEvent('input', { bubbles: true }))
    const goOn = answer
    answer = finished
    goOn()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    await expect.element(page.getByText(/could not be checked/)).not.toBeInTheDocument()
  })

  it('never lets the password into an attribute, shown or not, and wipes it after use', async () => {
    const { screen } = await show({}, { confirmation: 'none' })
    await field().fill(goodPassword)
    const typed = input()
    await page.getByRole('button', { name: 'Show password' }).click()
    expect(document.documentElement.outerHTML).not.toContain(goodPassword)
    await box().click()
    await submit().click()
    await expect.poll(() => form()?.dataset.status).toBe('saved')
    expect([typed.value, typed.type]).toEqual(['', 'password'])
    await field().fill(goodPassword)
    await screen.unmount()
    expect(typed.value).toBe('')
  })

  it('hides a shown password when its owner leaves the window', async () => {
    await show()
    await field().fill(goodPassword)
    const toggle = page.getByRole('button', { name: 'Show password' })
    await toggle.click()
    expect(input().type).toBe('text')
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'true')
    window.dispatchEvent(new Event('blur'))
    await expect.poll(() => input().type).toBe('password')
  })

  it('looks at nothing in the middle of a composition', async () => {
    const check = vi.fn(quickPolicy.check)
    await show({ passwordPolicy: { ...quickPolicy, check } })
    input().focus()
    input().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    input().value = 'に'
    input().dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText' }),
    )
    expect(check).not.toHaveBeenCalled()
    input().value = '日本'
    input().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    await expect.poll(() => check).toHaveBeenCalledTimes(1)
    expect(check.mock.calls[0]?.[0]).toBe('日本')
  })

  it('says how strong a password is after a pause, with a next step', async () => {
    await show()
    const meter = page.getByText('Four random words make a good one.')
    await expect.element(meter).toHaveAttribute('role', 'status')
    await userEvent.type(field(), 'sunshine')
    await expect.element(page.getByText('Weak.')).toBeVisible()
    await expect.element(page.getByText('Add another word.', { exact: false })).toBeVisible()
    await field().fill(goodPassword)
    await expect.element(page.getByText('Strong.')).toBeVisible()
  })

  it('says of what is too long that it is, and not to add to it', async () => {
    const tooLong: PasswordPolicy = {
      ...quickPolicy,
      check: async () => ({
        accepted: false,
        score: 3,
        rejections: [{ code: 'TOO_LONG', params: { maxLength: 20 } }],
        hints: ['addWord'],
      }),
    }
    await show({ passwordPolicy: tooLong })
    await userEvent.type(field(), goodPassword)
    await expect.element(page.getByText('Fair.')).toBeVisible()
    await expect.element(page.getByText(/longer than 20 characters/)).toBeVisible()
    await expect.element(page.getByText(/Add another word/)).not.toBeInTheDocument()
  })

  it('reads a refusal out where the focus stays in the field', async () => {
    await show()
    await box().click()
    await userEvent.type(field(), 'short{Enter}')
    const spoken = () => page.getByRole('alert').element().textContent
    await expect.poll(spoken).toMatch(/shorter than 12.*wallet is safe/)
    await userEvent.type(field(), 'y')
    await expect.poll(spoken).toBe('')
  })

  it('shows no rule of a length that its policy does not tell', async () => {
    await show({ passwordPolicy: { ...quickPolicy, rules: [{ id: 'length', codes: [] }] } })
    await expect.element(field()).toBeVisible()
    await expect.element(page.getByRole('listitem')).not.toBeInTheDocument()
  })

  it('tells password managers the lengths of its policy', async () => {
    const rules = [{ id: 'length', params: { minLength: 15, maxLength: 64 }, codes: [] }] as const
    await show({ passwordPolicy: { ...quickPolicy, rules } })
    expect(input().getAttribute('passwordrules')).toMatch(/minlength: 15; maxlength: 64;/)
  })

  it('earns a password nothing on the meter while it could not be checked', async () => {
    const passwordPolicy: PasswordPolicy = {
      ...quickPolicy,
      check: async (candidate) =>
        candidate === 'sunshine'
          ? quickPolicy.check(candidate)
          : { accepted: false, score: 3, rejections: [{ code: 'CHECK_UNAVAILABLE' }], hints: [] },
    }
    await show({ passwordPolicy })
    const segments = () => document.querySelectorAll('.pbk-meter-track > [data-on]').length
    await field().fill('sunshine')
    await expect.poll(segments).toBe(1)
    await field().fill('sunshine sunshine')
    await expect.poll(segments).toBe(0)
  })

  it('reads the rules out with the field', async () => {
    await show()
    await expect.element(field()).toHaveAccessibleDescription(/12 characters or more/)
  })

  it('ticks a rule off when it is met, also for those who cannot see it', async () => {
    await show()
    const rule = page.getByRole('listitem')
    await expect.element(rule).toHaveTextContent('12 characters or more')
    await field().fill(goodPassword)
    await expect.element(rule).toHaveTextContent('12 characters or more (met)')
  })

  it('keeps the sentence that nobody can reset it, whatever words an app brings', async () => {
    const silent: MessageOverrides = {
      password: { acknowledgement: '' },
      form: { acknowledgementText: () => ' ' },
    }
    await show({ messages: silent })
    await expect.element(page.getByText('Nobody can reset this password.')).toBeVisible()
    await expect.element(page.getByText(/not by Acme, not by Portal/)).toBeVisible()
  })

  it('lets a header follow the step', async () => {
    await show({}, { header: (step: string) => <h2>{step}</h2> })
    await expect.element(page.getByRole('heading', { name: 'choose' })).toBeVisible()
    await field().fill(goodPassword)
    await box().click()
    await submit().click()
    await expect.element(page.getByRole('heading', { name: 'again' })).toBeVisible()
  })
})
