import { Dialog as HeadlessDialog } from '@headlessui/react'
import MuiDialog from '@mui/material/Dialog'
import { Content, Root, Title } from '@radix-ui/react-dialog'
import { QueryClient, useQuery } from '@tanstack/react-query'
import * as testingLibrary from '@testing-library/react'
import { BackupButton } from 'portal-backup-kit'
import { type ReactNode, version } from 'react'
import { Dialog as AriaDialog, Modal } from 'react-aria-components'
import { version as domVersion } from 'react-dom'
import { version as serverVersion } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { expect, inject, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createWorld, renderIn } from '../components/renderWithProvider.js'

const wanted = new RegExp(`^${inject('reactMajor')}\\.`)

it('runs on the React that was asked for', () => {
  expect([version, domVersion, serverVersion]).toEqual([
    expect.stringMatching(wanted),
    version,
    version,
  ])
})

function Query() {
  const { status } = useQuery({ queryKey: ['a'], queryFn: () => 'b' }, new QueryClient())
  return <p>In the query: {status}</p>
}

function Form() {
  const { register } = useForm()
  return <input placeholder="In the form" {...register('a')} />
}

/** Hooks and elements of another copy of React would throw. */
const dependencies: readonly (readonly [string, ReactNode])[] = [
  ['TanStack Query', <Query key="" />],
  ['React Hook Form', <Form key="" />],
  [
    'Headless UI',
    <HeadlessDialog key="" open onClose={() => {}}>
      In the dialog
    </HeadlessDialog>,
  ],
  [
    'MUI',
    <MuiDialog key="" open>
      In the dialog
    </MuiDialog>,
  ],
  [
    'React Aria',
    <Modal key="" isOpen>
      <AriaDialog aria-label="Dialog">In the dialog</AriaDialog>
    </Modal>,
  ],
  [
    'Radix',
    <Root key="" open>
      <Content aria-describedby={undefined}>
        <Title>In the dialog</Title>
      </Content>
    </Root>,
  ],
]

const inside = () => page.getByText(/^In the/).or(page.getByPlaceholder(/^In the/))

it.each(dependencies)('shares its one copy of React with %s', async (_, part) => {
  await render(part)
  await expect.element(inside()).toBeVisible()
})

it('shares its one copy of React with Testing Library', async () => {
  const { findByText, unmount } = testingLibrary.render(<p>In the page</p>)
  await findByText('In the page')
  unmount()
})

it('shares its one copy of React with the kit and the root of its dialog', async () => {
  await renderIn(createWorld(), <BackupButton />)
  const button = page.getByRole('button', { name: 'Back up wallet' })
  await expect.element(button).not.toHaveAttribute('aria-disabled')
  await button.click()
  await expect.element(page.getByRole('dialog')).toBeVisible()
})
