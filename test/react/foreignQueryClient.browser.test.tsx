import {
  keepPreviousData,
  QueryClient,
  type QueryClientConfig,
  QueryClientProvider,
} from '@tanstack/react-query'
import { BackupButton, BackupProvider, BackupStatus, useBackupStatus } from 'portal-backup-kit'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { walletKey } from '../../src/react/walletQuery.js'
import { createWorld, goodPassword } from '../components/renderWithProvider.js'

type World = ReturnType<typeof createWorld>

/** A wallet with a complete backup by password. */
async function backedUp(): Promise<World> {
  const world = createWorld()
  await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
  return world
}

const seen: string[] = []

function Shown() {
  const { data, status } = useBackupStatus()
  const text = data ? (data.backedUp ? 'backed up' : 'no backup') : status
  seen.push(text)
  return <output>{text}</output>
}

function App({ world, queries }: { world: World; queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <BackupProvider {...world.props}>
        <Shown />
        <BackupButton />
        <BackupStatus />
      </BackupProvider>
    </QueryClientProvider>
  )
}

const shows = (text: string) =>
  expect.element(page.getByRole('status').first()).toHaveTextContent(text)

const defaults: readonly [name: string, options: QueryClientConfig['defaultOptions']][] = [
  ['placeholders from the query before', { queries: { placeholderData: keepPreviousData } }],
  ['data that is never stale', { queries: { staleTime: Number.POSITIVE_INFINITY } }],
  ['data of its own to start with', { queries: { initialData: { id: 'other', backups: [] } } }],
  ['one key for everything', { queries: { queryKeyHashFn: () => 'all' } }],
  ['a query function of its own', { queries: { queryFn: () => ({ id: 'other' }) } }],
  ['no reading on mount', { queries: { refetchOnMount: false } }],
]

describe('a query client of the host', () => {
  it.each(defaults)('with %s shows no wallet the backups of another', async (_, defaultOptions) => {
    const queries = new QueryClient({ defaultOptions })
    const first = await backedUp()
    const second = createWorld()
    const screen = await render(<App world={first} queries={queries} />)
    await shows('backed up')
    seen.length = 0
    await screen.rerender(<App world={second} queries={queries} />)
    await shows('no backup')
    expect(seen).not.toContain('backed up')
    await expect.element(page.getByRole('button', { name: 'Back up wallet' })).toBeVisible()
  })

  it('that is shared by two copies of the kit keeps their wallets apart', async () => {
    const copy: typeof import('../../src/react/walletQuery.js') = await import(
      '../../src/react/walletQuery.js?copy' as string
    )
    const keys = [{}, {}, {}].flatMap((source) => [copy.walletKey(source), walletKey(source)])
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(6)
  })

  it('that throws errors to boundaries takes no page down', async () => {
    const queries = new QueryClient({
      defaultOptions: { queries: { throwOnError: true }, mutations: { throwOnError: true } },
    })
    const world = createWorld({ faults: { getWallet: { reject: new Error('no') } } })
    await render(
      <StrictMode>
        <App world={world} queries={queries} />
      </StrictMode>,
    )
    await shows('error')
  })
})
