import { BackupProvider, PasswordBackupForm } from 'portal-backup-kit'
import { Activity, type ReactNode, StrictMode, Suspense, use, useEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

const field = (name: string) => page.getByLabelText(name, { exact: true })
const submit = () => page.getByRole('button', { name: 'Back up wallet' })
const form = () => document.querySelector<HTMLFormElement>('.pbk-form')

let hide: (hidden: boolean) => void = () => {}

function Hider({ Host }: { Host: (props: { hidden: boolean; children: ReactNode }) => ReactNode }) {
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    hide = setHidden
  }, [])
  return (
    <Host hidden={hidden}>
      <PasswordBackupForm />
    </Host>
  )
}

function ActivityHost({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  return <Activity mode={hidden ? 'hidden' : 'visible'}>{children}</Activity>
}

const never = new Promise<never>(() => {})
function Suspends({ hidden }: { hidden: boolean }) {
  if (hidden) use(never)
  return null
}

function SuspendingHost({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  return (
    <Suspense fallback={<p>Loading</p>}>
      {children}
      <Suspends hidden={hidden} />
    </Suspense>
  )
}

function InvisibleHost({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  return <div style={{ display: hidden ? 'none' : 'block' }}>{children}</div>
}

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

describe.each([
  ['an Activity', ActivityHost],
  ['a boundary that suspends', SuspendingHost],
  ['an ancestor without display', InvisibleHost],
])('a form that is hidden by %s', (_, Host) => {
  it.each([
    ['choose', false],
    ['again', false],
    ['again', true],
  ] as const)(
    'has fields that agree with its step when it comes back, from step %s (StrictMode: %s)',
    async (step, strict) => {
      const world = createWorld()
      const hider = <Hider Host={Host} />
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
