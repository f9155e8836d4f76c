import { BackupButton, PasswordBackupForm } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { type ReactNode, useEffect } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, renderIn } from '../renderWithProvider.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']
const phrase = 'lantern orbit maple thirty'

const openButton = () =>
  page.elementLocator(document.querySelector('.pbk-backup-button') as Element)
const field = (name: string) => page.getByLabelText(name, { exact: true })

const acknowledgement = () =>
  page.elementLocator(document.querySelector('.pbk-ack input') as Element)

/** Whether the stored backup opens with a password. */
async function opensWith(world: ReturnType<typeof createWorld>, password: string) {
  const { id } = await world.portal.getWallet()
  const signal = new AbortController().signal
  const share = await world.shares.get({ walletId: id, method: 'PASSWORD' }, { signal })
  if (share === null) return null
  return world.portal.recoverWallet({ method: 'PASSWORD', ...share, password }).then(
    () => true,
    () => false,
  )
}

/** Backs up with the keyboard alone. */
async function backUpByKeyboard() {
  await userEvent.click(field('Password'))
  await userEvent.keyboard(phrase)
  ;(acknowledgement().element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  await expect.element(acknowledgement()).toBeChecked()
  await userEvent.click(field('Password'))
  await userEvent.keyboard('{Enter}')
  await expect.element(field('Password again')).toHaveFocus()
  await userEvent.keyboard(phrase)
  await userEvent.keyboard('{Enter}')
}

const reactEvents = [
  'onKeyDown',
  'onKeyUp',
  'onBeforeInput',
  'onInput',
  'onChange',
  'onSubmit',
  'onFocus',
  'onBlur',
  'onClick',
  'onMouseDown',
  'onMouseUp',
  'onMouseMove',
  'onPointerDown',
  'onPointerUp',
  'onPointerMove',
  'onTouchStart',
  'onWheel',
  'onPaste',
  'onCopy',
  'onCompositionStart',
  'onCompositionEnd',
  'onDragStart',
  'onDrop',
  'onSelect',
  'onScroll',
  'onInvalid',
  'onToggle',
  'onCancel',
  'onClose',
] as const

/** A host's card that records every React event, in both phases, that was fired inside of a dialog. */
function RecordingCard({ seen, children }: { seen: string[]; children: ReactNode }) {
  const record = (event: { target: EventTarget; type: string }, name: string) => {
    const { target } = event
    if (target instanceof Node && document.querySelector('dialog')?.contains(target))
      seen.push(name)
  }
  const handlers = Object.fromEntries(
    reactEvents.flatMap((name) => [
      [name, (event: never) => record(event, name)],
      [`${name}Capture`, (event: never) => record(event, `${name}Capture`)],
    ]),
  )
  return <div {...handlers}>{children}</div>
}

describe('a dialog in a host that listens to events', () => {
  it('sends no React event to an ancestor of the button, in either phase', async () => {
    const seen: string[] = []
    const world = createWorld({ custody: 'self' })
    await renderIn(
      world,
      <RecordingCard seen={seen}>
        <BackupButton methods={passwordOnly} />
      </RecordingCard>,
    )
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    await backUpByKeyboard()
    await expect
      .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
      .toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => document.querySelector('dialog')).toBeNull()
    expect([...new Set(seen)]).toEqual([])
  })

  it('saves the password that was typed inside a card that prevents Space and Enter', async () => {
    const world = createWorld({ custody: 'self' })
    await renderIn(
      world,
      // biome-ignore lint/a11y/useSemanticElements: hosts write cards like this one.
      <div
        role="button"
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === ' ' || event.key === 'Enter') event.preventDefault()
        }}
      >
        <BackupButton methods={passwordOnly} />
      </div>,
    )
    await openFrom(world)
  })

  it.each([
    ['prevents them', prevent],
    ['stops them', (event: Event) => event.stopPropagation()],
    [
      'prevents and stops them',
      (event: Event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
      },
    ],
  ])(
    'saves the password that was typed where the document takes all keys and %s',
    async (_, act) => {
      const world = createWorld({ custody: 'self' })
      await renderIn(world, <BackupButton methods={passwordOnly} />)
      listen(document, act)
      listen(document.body, act)
      await openFrom(world)
    },
  )

  it('saves the password that was typed where the window prevents every key before the dialog sees it', async () => {
    const world = createWorld({ custody: 'self' })
    listen(window, prevent)
    await renderIn(world, <BackupButton methods={passwordOnly} />)
    await openFrom(world)
  })

  it('keeps its fields enabled and separate in a fieldset that is disabled and a label', async () => {
    const world = createWorld({ custody: 'self' })
    await renderIn(
      world,
      <fieldset>
        <label>
          <span>Keep it safe</span>
          <input type="checkbox" aria-label="The host's own" />
          <BackupButton methods={passwordOnly} />
        </label>
      </fieldset>,
    )
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    await expect.element(field('Password')).toBeVisible()
    for (const fieldset of document.querySelectorAll('fieldset')) fieldset.disabled = true
    await backUpByKeyboard()
    await expectSaved(world)
    await expect.element(page.getByRole('checkbox', { name: "The host's own" })).not.toBeChecked()
  })

  it('closes with one Escape, which no listener of the document hears', async () => {
    const heard: string[] = []
    const world = createWorld({ custody: 'self' })
    listen(document, (event) => heard.push(`${event.type} ${(event as KeyboardEvent).key}`))
    await renderIn(world, <BackupButton methods={passwordOnly} />)
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    await expect.element(page.getByRole('heading')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('dialog')).toBeNull()
    expect(heard.filter((key) => key.startsWith('keydown'))).toEqual([])
  })
})

describe('a form on a page that listens to keys', () => {
  it.each([
    ['in React handlers of an ancestor', PreventingCard],
    ['in React capture handlers of an ancestor', PreventingCapture],
    ['in capture listeners of the document', PreventingDocument],
  ])('saves the password that was typed where the host prevents keys %s', async (_, Host) => {
    const world = createWorld({ custody: 'self' })
    await renderIn(
      world,
      <Host>
        <PasswordBackupForm />
      </Host>,
    )
    await expect.element(field('Password')).toBeVisible()
    await backUpByKeyboard()
    await expect.poll(() => opensWith(world, phrase)).toBe(true)
  })
})

const prevent = (event: { preventDefault(): void }) => event.preventDefault()

function listen(target: EventTarget, act: (event: Event) => void) {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    target.addEventListener(type, act, true)
    onTestFinished(() => target.removeEventListener(type, act, true))
  }
}

async function openFrom(world: ReturnType<typeof createWorld>) {
  await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
  await openButton().click()
  await expect.element(field('Password')).toBeVisible()
  await backUpByKeyboard()
  await expectSaved(world)
}

async function expectSaved(world: ReturnType<typeof createWorld>) {
  await expect
    .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
    .toBeVisible()
  expect(await opensWith(world, phrase)).toBe(true)
}

function PreventingCard({ children }: { children: ReactNode }) {
  const handlers = { onKeyDown: prevent }
  return <div {...handlers}>{children}</div>
}

function PreventingCapture({ children }: { children: ReactNode }) {
  const handlers = { onKeyDownCapture: prevent }
  return <div {...handlers}>{children}</div>
}

function PreventingDocument({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.addEventListener('keydown', prevent, true)
    return () => document.removeEventListener('keydown', prevent, true)
  }, [])
  return <div>{children}</div>
}
