import { BackupProvider, PasswordBackupForm } from 'portal-backup-kit'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'
import { Hider, hide, hidingHosts } from './hidingHosts.js'

const field = (name: string) => page.getByLabelText(name, { exact: true })
const submit = () => page.getByRole('button', { name: 'Back up wallet' })
const form = () => document.querySelector<HTMLFormElement>('.pbk-form')

async function reach(step: 'choose' | 'phrase' | 'again') {
  if (step === 'phrase') {
    await page.getByRole('button', { name: 'Suggest a password' }).click()
  } else {
    await field('Password').fill(goodPassword)
    if (step === 'again') {
      await page.getByRole('checkbox').click()
      await submit().click()
      await field('Password again').fill('lantern')
    }
  }
  await expect.poll(() => form()?.dataset.step).toBe(step)
}

describe.each(hidingHosts)('a form that is hidden by %s', (_, Host) => {
  it.each([
    ['choose', false],
    ['again', false],
    ['again', true],
  ] as const)(
    'has fields that agree with its step when it comes back, from step %s (StrictMode: %s)',
    async (step, strict) => {
      const world = createWorld()
      const hider = (
        <Hider Host={Host}>
          <PasswordBackupForm />
        </Hider>
      )
      await renderIn(world, strict ? <StrictMode>{hider}</StrictMode> : hider)
      await expect.element(field('Password')).toBeVisible()
      await reach(step)
      hide(true)
      await expect.poll(() => form()?.checkVisibility() ?? false).toBe(false)
      hide(false)
      await expect.poll(() => form()?.checkVisibility()).toBe(true)
      if (form()?.dataset.step === 'choose') {
        await field('Password').fill(goodPassword)
        if (!(page.getByRole('checkbox').element() as HTMLInputElement).checked) {
          await page.getByRole('checkbox').click()
        }
        await submit().click()
      }
      await field('Password again').fill(goodPassword)
      await submit().click()
      await expect.poll(() => world.portal.calls.map(({ call }) => call)).toContain('backupWallet')
    },
  )

  it('leaves the focus where it is when the form comes back', async () => {
    const elsewhere = page.getByRole('button', { name: 'Elsewhere' })
    await renderIn(
      createWorld(),
      <>
        <button type="button">Elsewhere</button>
        <Hider Host={Host}>
          <PasswordBackupForm />
        </Hider>
      </>,
    )
    await field('Password').fill(goodPassword)
    hide(true)
    await expect.poll(() => form()?.checkVisibility() ?? false).toBe(false)
    await elsewhere.click()
    hide(false)
    await expect.poll(() => form()?.checkVisibility()).toBe(true)
    // React runs the effects of what came back by then.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    await expect.element(elsewhere).toHaveFocus()
  })
})

it('keeps and judges what was typed before the page was hydrated', async () => {
  const world = createWorld()
  const app = (
    <StrictMode>
      <BackupProvider {...world.props}>
        <PasswordBackupForm />
      </BackupProvider>
    </StrictMode>
  )
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(app)
  await userEvent.click(field('Password'))
  await userEvent.keyboard('lantern')
  expect(host.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(true)
  const root = hydrateRoot(host, app)
  onTestFinished(() => {
    root.unmount()
    host.remove()
  })
  await expect
    .poll(() => host.querySelector<HTMLButtonElement>('[type=submit]')?.disabled)
    .toBe(false)
  await expect.element(field('Password')).toHaveValue('lantern')
  await expect.element(page.getByText('Weak.', { exact: false })).toBeVisible()
})
