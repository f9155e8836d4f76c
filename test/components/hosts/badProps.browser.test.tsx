import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BackupButton, BackupProvider, BackupStatus } from 'portal-backup-kit'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createWorld, goodPassword, renderIn } from '../renderWithProvider.js'

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
