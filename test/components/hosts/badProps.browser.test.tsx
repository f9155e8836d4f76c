import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BackupButton, BackupMethodPicker, BackupProvider, BackupStatus } from 'portal-backup-kit'
import type { BackupMethod, PortalClient } from 'portal-backup-kit/core'
import { Profiler, useEffect, useReducer } from 'react'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { anyPlatform } from '../../../stories/support/fixed.js'
import { createWorld, goodPassword, quickPolicy, renderIn, Start } from '../renderWithProvider.js'

it.each(['en_US', '', '  ', 'xx-nonsense-!!', 'not a locale'])(
  'writes dates where the locale is %j',
  async (locale) => {
    const world = createWorld()
    await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
    await renderIn(world, <BackupStatus />, { locale })
    const day = String(new Date().getDate())
    await expect.poll(() => document.querySelector('.pbk-status')?.textContent).toContain(day)
  },
)

it('names the app in words of its own where the name is blank', async () => {
  const world = createWorld({ latency: 300 })
  await renderIn(world, <BackupButton methods={['PASSKEY']} />, { appName: '  ' })
  const button = page.getByRole('button', { name: 'Back up wallet' })
  await expect.element(button).not.toHaveAttribute('aria-disabled')
  await button.click()
  await expect
    .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
    .toBeVisible()
})

it('leaves an entry of the host alone whose hash function knows one key for everything', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { queryKeyHashFn: () => 'all' } } })
  queries.setQueryData(['host'], 'its own')
  const world = createWorld()
  await render(
    <QueryClientProvider client={queries}>
      <BackupProvider {...world.props}>
        <BackupButton />
      </BackupProvider>
    </QueryClientProvider>,
  )
  const button = page.getByRole('button', { name: 'Back up wallet' })
  await expect.element(button).not.toHaveAttribute('aria-disabled')
  expect(queries.getQueryData(['host'])).toBe('its own')
  const kit = queries.getQueryCache().findAll({ queryKey: ['portal-backup-kit'] })
  expect(kit.length).toBeGreaterThan(0)
  expect(kit.map(({ meta }) => meta)).toEqual(kit.map(() => ({ persist: false })))
})

it('offers each method once, and none that does not exist', async () => {
  const world = createWorld()
  const methods = ['PASSKEY', 'FAX', 'PASSKEY', 'PASSWORD', 'PASSWORD'] as BackupMethod[]
  await renderIn(
    world,
    <>
      <BackupMethodPicker />
      <BackupMethodPicker methods={methods} />
      <BackupStatus />
    </>,
    { methods },
  )
  await expect.poll(() => document.querySelectorAll('.pbk-picker input:enabled').length).toBe(4)
  await expect.poll(() => document.querySelectorAll('.pbk-status li').length).toBe(2)
})

it('shows its words where their language is none', async () => {
  const world = createWorld()
  await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
  const messages = { language: 'not a language', direction: 'ltr' } as const
  await renderIn(world, <BackupStatus />, { messages, locale: undefined })
  const day = String(new Date().getDate())
  await expect.poll(() => document.querySelector('.pbk-status')?.textContent).toContain(day)
})

it.each([undefined, null, false, ''])('waits for a wallet where the portal is %j', async (none) => {
  await renderIn(createWorld(), <BackupButton />, { portal: none as null })
  const button = page.getByRole('button', { name: 'Back up wallet' })
  await expect.element(button).toHaveAttribute('data-status', 'starting')
})

it.each([
  ['a promise that is rejected', () => Promise.reject(new Error('no session'))],
  ['a promise of nothing', () => Promise.resolve(null)],
  ['a promise of something else', () => Promise.resolve('pk_live_123')],
])('comes to rest where the portal is %s', async (_, make) => {
  await renderIn(createWorld(), <Start />, {
    portal: make() as Promise<unknown> as Promise<PortalClient>,
  })
  await page.getByRole('button').click()
  await expect.element(page.getByRole('button', { name: 'failed' })).toBeVisible()
})

it.each([
  ['a string', 'pk_live_123'],
  ['a number', 7],
  ['an object that is no SDK', {}],
])('says to the developer what it takes where the portal is %s', async (_, portal) => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  const rendering = renderIn(createWorld(), <BackupButton />, { portal: portal as PortalClient })
  await expect(rendering).rejects.toThrow('portalClient takes an instance of @portal-hq/web')
  silent.mockRestore()
})

it('keeps what was typed, and does not loop, where every prop is made anew in each render', async () => {
  const world = createWorld({ custody: 'self' })
  const counts = { renders: 0, commits: 0 }
  function Host() {
    const [ticks, tick] = useReducer((count: number) => count + 1, 0)
    useEffect(() => {
      counts.renders += 1
    })
    useEffect(() => {
      const timer = setInterval(tick, 20)
      return () => clearInterval(timer)
    }, [])
    return (
      <BackupProvider
        {...world.props}
        shares={{ ...world.shares }}
        passwordPolicy={{ ...quickPolicy }}
        methods={['PASSWORD']}
        support={{ ...anyPlatform }}
        messages={{ app: 'Acme' }}
        tokens={{ radius: '8px' }}
        onEvent={() => {
          throw new Error('The analytics are broken.')
        }}
      >
        <Profiler id="kit" onRender={() => (counts.commits += 1)}>
          <BackupButton methods={['PASSWORD']} style={{ margin: 0 }} />
        </Profiler>
        <output>{ticks}</output>
      </BackupProvider>
    )
  }
  await render(<Host />)
  const button = page.getByRole('button', { name: 'Back up wallet' })
  await expect.element(button).not.toHaveAttribute('aria-disabled')
  await button.click()
  const submit = page.getByRole('dialog').getByRole('button', { name: 'Back up wallet' })
  await page.getByLabelText('Password', { exact: true }).fill(goodPassword)
  await page.getByRole('checkbox').click()
  await submit.click()
  await page.getByLabelText('Password again').fill(goodPassword)
  await submit.click()
  await expect
    .element(page.getByRole('heading', { name: 'Your wallet is backed up' }))
    .toBeVisible()
  expect(world.portal.inspect().told).toHaveLength(1)
  expect(counts.commits).toBeLessThan(counts.renders * 4)
})
