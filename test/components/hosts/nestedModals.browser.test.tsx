import {
  DialogPanel,
  Dialog as HeadlessDialog,
  Popover,
  PopoverButton,
  PopoverPanel,
} from '@headlessui/react'
import MuiDialog from '@mui/material/Dialog'
import { Content, Overlay, Portal, Root, Title } from '@radix-ui/react-dialog'
import { BackupButton } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Popover as AriaPopover,
  DialogTrigger,
  Modal,
  ModalOverlay,
} from 'react-aria-components'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']

interface HostProps {
  /** Called when the host closes its own modal. */
  readonly onClosed: () => void
  readonly children: ReactNode
}

function Radix({ onClosed, children }: HostProps) {
  const [open, setOpen] = useModalState(onClosed)
  return (
    <Root open={open} onOpenChange={setOpen}>
      <Portal>
        <Overlay />
        <Content aria-describedby={undefined}>
          <Title>Settings</Title>
          {children}
        </Content>
      </Portal>
    </Root>
  )
}

function HeadlessUi({ onClosed, children }: HostProps) {
  const [open, setOpen] = useModalState(onClosed)
  return (
    <HeadlessDialog open={open} onClose={() => setOpen(false)} aria-label="Settings">
      <DialogPanel>{children}</DialogPanel>
    </HeadlessDialog>
  )
}

function ReactAria({ onClosed, children }: HostProps) {
  const [open, setOpen] = useModalState(onClosed)
  return (
    <ModalOverlay isOpen={open} onOpenChange={setOpen} isDismissable>
      <Modal>
        <AriaDialog aria-label="Settings">{children}</AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Mui({ onClosed, children }: HostProps) {
  const [open, setOpen] = useModalState(onClosed)
  return (
    <MuiDialog open={open} onClose={() => setOpen(false)} aria-label="Settings">
      {children}
    </MuiDialog>
  )
}

function Native({ onClosed, children }: HostProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog ref={dialog} onClose={onClosed} aria-label="Settings">
      {children}
    </dialog>
  )
}

function useModalState(onClosed: () => void) {
  const [open, setOpen] = useState(true)
  const change = (next: boolean) => {
    setOpen(next)
    if (!next) onClosed()
  }
  return [open, change] as const
}

function HeadlessPopover({ children }: HostProps) {
  return (
    <Popover>
      <PopoverButton>Settings</PopoverButton>
      <PopoverPanel>{children}</PopoverPanel>
    </Popover>
  )
}

function ReactAriaPopover({ children }: HostProps) {
  return (
    <DialogTrigger>
      <AriaButton>Settings</AriaButton>
      <AriaPopover>
        <AriaDialog aria-label="Settings">{children}</AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

const popovers: readonly [name: string, Host: ComponentType<HostProps>][] = [
  ['Headless UI', HeadlessPopover],
  ['React Aria', ReactAriaPopover],
]

const hosts: readonly [name: string, Host: ComponentType<HostProps>][] = [
  ['Radix', Radix],
  ['Headless UI', HeadlessUi],
  ['React Aria', ReactAria],
  ['MUI', Mui],
  ['native', Native],
]

const ours = () => document.querySelector<HTMLDialogElement>('.pbk-dialog')
const openButton = () => page.getByRole('button', { name: 'Back up wallet' })

async function open(Host: ComponentType<HostProps>, wrap: (children: ReactNode) => ReactNode) {
  const world = createWorld({ custody: 'self' })
  const closed: string[] = []
  const children = wrap(<BackupButton methods={passwordOnly} />)
  await renderIn(world, <Host onClosed={() => closed.push('host')}>{children}</Host>)
  await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
  await openButton().click()
  await expect.element(page.getByRole('heading', { name: /backup password/ })).toHaveFocus()
  return { world, closed }
}

const inForm = (children: ReactNode) => <form action="/host">{children}</form>
const plain = (children: ReactNode) => children

describe.each(popovers)('the dialog of a button in a %s popover', (_, Host) => {
  it('stays open while it is used, though the popover closes at clicks outside', async () => {
    await renderIn(
      createWorld(),
      <Host onClosed={() => {}}>
        <BackupButton methods={passwordOnly} />
      </Host>,
    )
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect.element(openButton()).not.toHaveAttribute('aria-disabled')
    await openButton().click()
    await page.getByLabelText('Password', { exact: true }).click()
    await userEvent.keyboard(goodPassword)
    await page.getByRole('checkbox').click()
    await page.elementLocator(ours() as Element).click({ position: { x: 20, y: 20 } })
    await page.getByLabelText('Password', { exact: true }).click()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByLabelText('Password again')).toHaveFocus()
    await userEvent.keyboard(goodPassword)
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
      .toBeVisible()
  })
})

describe.each(hosts)('the dialog inside a %s modal', (_, Host) => {
  it.each([
    ['', plain],
    ['in a form ', inForm],
  ])('%stakes clicks and keys to the end and returns the focus', async (_, wrap) => {
    const { closed } = await open(Host, wrap)
    await page.getByLabelText('Password', { exact: true }).click()
    await userEvent.keyboard(goodPassword)
    await page.getByRole('checkbox').click()
    await page
      .elementLocator(ours() as Element)
      .getByRole('button', { name: 'Back up wallet' })
      .click()
    await expect.element(page.getByLabelText('Password again')).toHaveFocus()
    await userEvent.keyboard(goodPassword)
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
      .toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect.poll(ours).toBeNull()
    await expect.element(page.getByRole('button', { name: 'Backed up' })).toHaveFocus()
    expect(closed).toEqual([])
  })

  it('closes alone at the first Escape, and the host at the second', async () => {
    const { closed } = await open(Host, plain)
    await userEvent.keyboard('{Escape}')
    await expect.poll(ours).toBeNull()
    await expect.element(openButton()).toHaveFocus()
    expect(closed).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => closed).toEqual(['host'])
  })

  it('keeps the focus inside with Tab', async () => {
    await open(Host, plain)
    for (let steps = 0; steps < 8; steps += 1) {
      await userEvent.tab()
      const { activeElement } = document
      expect(activeElement === document.body || ours()?.contains(activeElement)).toBe(true)
    }
  })

  it('scrolls what does not fit with the wheel', async () => {
    await page.viewport(400, 330)
    const { closed } = await open(Host, plain)
    const scroller = [...(ours()?.querySelectorAll('*') ?? []), ours() as Element].find(
      (element) => element.scrollHeight > element.clientHeight + 8,
    ) as HTMLElement
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true }))
    const prevented = !scroller.dispatchEvent(
      new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true }),
    )
    expect(prevented).toBe(false)
    expect(closed).toEqual([])
    await page.viewport(1280, 720)
  })
})
