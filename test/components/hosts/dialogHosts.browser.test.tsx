import { BackupButton } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { StrictMode } from 'react'
import { createPortal } from 'react-dom'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'
import { shadowStyles } from './fuzz/pageHabits.js'
import { Hider, hide, hidingHosts } from './hidingHosts.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']
const ours = () => document.querySelector<HTMLDialogElement>('.pbk-dialog')
const openButton = () => page.getByRole('button', { name: 'Back up wallet' }).first()
const field = (name: string) => page.getByLabelText(name, { exact: true })
const title = () => page.getByRole('heading', { name: /backup password/ })

const isButtonVisible = () =>
  document.querySelector('.pbk-backup-button')?.checkVisibility() ?? false

async function openDialog() {
  await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
  await openButton().click()
  await expect.element(title()).toHaveFocus()
}

/** From an open and empty form to the end. */
async function finish() {
  await field('Password').click()
  await userEvent.keyboard(goodPassword)
  await page.getByRole('checkbox').click()
  await userEvent.keyboard('{Enter}')
  await expect.element(field('Password again')).toHaveFocus()
  await userEvent.keyboard(goodPassword)
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
    .toBeVisible()
}

describe('a double click on the button', () => {
  it('opens the dialog and does not close it again, wherever the button is', async () => {
    for (const justify of ['start', 'center', 'end'] as const) {
      const view = await renderIn(
        createWorld(),
        <div
          style={{ display: 'grid', minHeight: '95vh', alignItems: justify, justifyItems: justify }}
        >
          <BackupButton methods={passwordOnly} />
        </div>,
      )
      await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
      await openButton().dblClick()
      await expect.element(title()).toBeVisible()
      expect(ours()?.open).toBe(true)
      await userEvent.keyboard('{Escape}')
      await expect.poll(ours).toBeNull()
      await view.unmount()
    }
  })

  it('starts no run that nobody saw, where the picker has its button at the same place', async () => {
    const world = createWorld()
    const view = await renderIn(world, <BackupButton />)
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    const box = page.getByRole('button', { name: 'Continue' }).element().getBoundingClientRect()
    await userEvent.keyboard('{Escape}')
    await expect.poll(ours).toBeNull()
    await view.unmount()
    await renderIn(
      world,
      <div style={{ position: 'fixed', left: box.left, top: box.top }}>
        <BackupButton />
      </div>,
    )
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().dblClick()
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    expect(world.portal.calls.filter(({ call }) => call === 'backupWallet')).toEqual([])
  })

  it('lets a third click close the dialog at its backdrop, once the double click is over', async () => {
    await renderIn(createWorld(), <BackupButton methods={passwordOnly} />)
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    await expect.element(title()).toBeVisible()
    await expect
      .poll(async () => {
        await page
          .elementLocator(ours() as Element)
          .click({ position: { x: 5, y: -20 }, force: true })
        return ours()
      })
      .toBeNull()
  })
})

describe.each(hidingHosts)('the dialog whose button is hidden by %s', (_, Host) => {
  it.each([
    ['', false],
    [' in StrictMode', true],
  ])('leaves the page usable, and runs to its end once it is back%s', async (_, strict) => {
    const hider = (
      <>
        <button type="button">Another button of the page</button>
        <Hider Host={Host}>
          <BackupButton methods={passwordOnly} />
        </Hider>
      </>
    )
    await renderIn(createWorld(), strict ? <StrictMode>{hider}</StrictMode> : hider)
    await openDialog()
    hide(true)
    await expect.poll(isButtonVisible).toBe(false)
    if (ours() === null) {
      await page.getByRole('button', { name: 'Another button of the page' }).click()
    } else {
      await expect.element(title()).toBeVisible()
      await userEvent.keyboard('{Escape}')
      await expect.poll(ours).toBeNull()
    }
    hide(false)
    await expect.poll(isButtonVisible).toBe(true)
    await openDialog()
    await finish()
  })
})

describe('a dialog in an unusual document', () => {
  it('has the font, the direction, the scheme and the tokens of the place that its button is in', async () => {
    const place = {
      fontFamily: 'monospace',
      fontSize: 18,
      colorScheme: 'dark',
      '--pbk-color-accent': '#8ebbe8',
      '--pbk-radius': '0px',
    }
    await renderIn(
      createWorld(),
      <div dir="rtl" style={place}>
        <BackupButton methods={passwordOnly} />
      </div>,
    )
    await openDialog()
    const style = getComputedStyle(ours() as Element)
    expect(style).toMatchObject({
      fontFamily: 'monospace',
      fontSize: '18px',
      colorScheme: 'dark',
      direction: 'rtl',
      borderStartStartRadius: '0px',
    })
    expect(style.getPropertyValue('--pbk-color-accent')).toBe('#8ebbe8')
  })

  it('lies in the shadow root of its button, where its styles are, and announces a refusal there', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    onTestFinished(() => host.remove())
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [shadowStyles()]
    const container = shadow.appendChild(document.createElement('div'))
    await renderIn(createWorld(), createPortal(<BackupButton methods={passwordOnly} />, container))
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    await expect.poll(() => shadow.activeElement?.textContent).toBe('Choose a backup password')
    expect(shadow.querySelector('dialog')?.matches(':modal')).toBe(true)
    await field('Password').click()
    await userEvent.keyboard('short')
    await page.getByRole('checkbox').click()
    await field('Password').click()
    await userEvent.keyboard('{Enter}')
    const alert = () => shadow.querySelector('dialog [role=alert]')?.textContent
    await expect.poll(alert).toMatch(/12/)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => shadow.querySelector('dialog')).toBeNull()
    expect(shadow.activeElement?.classList.contains('pbk-backup-button')).toBe(true)
  })

  it('runs to its end where a script of the host moves every dialog that it finds', async () => {
    await renderIn(createWorld(), <BackupButton methods={passwordOnly} />)
    await openDialog()
    const dialog = ours() as HTMLDialogElement
    document.body.append(dialog)
    await expect.poll(() => dialog.matches(':modal')).toBe(true)
    await finish()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect.poll(ours).toBeNull()
  })

  it('hands what is copied on unchanged, where the host rewrites the clipboard', async () => {
    const rewrite = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', 'Read more on our page')
      event.preventDefault()
    }
    document.addEventListener('copy', rewrite, true)
    onTestFinished(() => document.removeEventListener('copy', rewrite, true))
    await renderIn(createWorld(), <BackupButton methods={passwordOnly} />)
    await openDialog()
    await field('Password').click()
    await userEvent.keyboard('lantern orbit')
    await page.getByRole('button', { name: /Show/ }).click()
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}{End}')
    await userEvent.keyboard('{Control>}v{/Control}')
    await expect.element(field('Password')).toHaveValue('lantern orbitlantern orbit')
  })
})
