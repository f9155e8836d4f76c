import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { BackupProvider, PasswordBackupForm } from 'portal-backup-kit'
import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { renderToString, version as serverVersion } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { expect, inject, it } from 'vitest'

const wanted = new RegExp(`^${inject('reactMajor')}\\.`)

it('renders on a server with the React that was asked for', () => {
  expect([version, domVersion, serverVersion]).toEqual([
    expect.stringMatching(wanted),
    version,
    version,
  ])
})

function Query() {
  return <p>{useQuery({ queryKey: ['a'], queryFn: () => 'b' }).status}</p>
}

function Form() {
  return <input {...useForm().register('a')} />
}

it('shares one copy of React with its dependencies on a server', () => {
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <Query />
      <Form />
      <BackupProvider portal={null}>
        <PasswordBackupForm />
      </BackupProvider>
    </QueryClientProvider>,
  )
  expect(html).toContain('<p>pending</p><input name="a"/><form')
})
