import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BackupProvider, useBackup, useBackupMethods, useBackupStatus } from 'portal-backup-kit'
import type { BackupEvent, BackupState } from 'portal-backup-kit/core'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { createWorld, goodPassword, renderIn } from '../components/renderWithProvider.js'

const reads = ({ portal }: ReturnType<typeof createWorld>) =>
  portal.calls.filter(({ call }) => call === 'getWallet')
const backups = ({ portal }: ReturnType<typeof createWorld>) =>
  portal.calls.filter(({ call }) => call === 'backupWallet')

/** Shows the state, and starts with a click. */
function Flow({ onState }: { onState?: (state: BackupState) => void }) {
  const backup = useBackup()
  const status = useBackupStatus()
  onState?.(backup)
  const click = () => {
    if (backup.status === 'idle') void backup.start('PASSKEY')
  }
  return (
    <button type="button" onClick={click}>
      {backup.status}, {status.data?.backedUp ? 'backed up' : 'no backup'}
    </button>
  )
}

describe('<BackupProvider />', () => {
  it('does nothing before a part or a hook is mounted', async () => {
    const world = createWorld()
    await renderIn(world, <p>The app</p>)
    expect(world.portal.calls).toEqual([])
  })

  it('reads the wallet once for the flow and the status together', async () => {
    const world = createWorld()
    const screen = await renderIn(world, <Flow />)
    await expect.element(screen.getByText('idle, no backup')).toBeVisible()
    expect(reads(world)).toHaveLength(1)
  })

  it('runs one backup under StrictMode, and refreshes the status once it is saved', async () => {
    const world = createWorld()
    const screen = await render(
      <StrictMode>
        <BackupProvider {...world.props}>
          <Flow />
        </BackupProvider>
      </StrictMode>,
    )
    await screen.getByText('idle, no backup').click()
    await expect.element(screen.getByText('saved, backed up')).toBeVisible()
    expect(backups(world)).toHaveLength(1)
  })

  it('keeps a run that is on its way when it is unmounted and comes back', async () => {
    const world = createWorld({ latency: 60 })
    const screen = await renderIn(world, <Flow />)
    await screen.getByText('idle, no backup').click()
    await expect.element(screen.getByText('working', { exact: false })).toBeVisible()
    await screen.unmount()
    const again = await renderIn(world, <Flow />)
    await expect.element(again.getByText('working', { exact: false })).toBeVisible()
    await expect.element(again.getByText('saved', { exact: false })).toBeVisible()
    expect(backups(world)).toHaveLength(1)
  })

  it('tells the newest onEvent', async () => {
    const world = createWorld()
    const first = vi.fn<(event: BackupEvent) => void>()
    const second = vi.fn<(event: BackupEvent) => void>()
    const at = (onEvent: typeof first) => (
      <BackupProvider {...world.props} onEvent={onEvent}>
        <Flow />
      </BackupProvider>
    )
    const screen = await render(at(first))
    await expect.element(screen.getByText('idle', { exact: false })).toBeVisible()
    await screen.rerender(at(second))
    await screen.getByText('idle', { exact: false }).click()
    await expect.element(screen.getByText('saved', { exact: false })).toBeVisible()
    expect(first).not.toHaveBeenCalled()
    expect(second.mock.calls.map(([event]) => event.type)).toContain('runSaved')
  })

  it('waits for a promise of a client', async () => {
    const world = createWorld()
    let arrive: (portal: typeof world.portal) => void = () => {}
    const portal = new Promise<typeof world.portal>((resolve) => {
      arrive = resolve
    })
    const screen = await renderIn(world, <Flow />, { portal })
    await expect.element(screen.getByText('starting', { exact: false })).toBeVisible()
    arrive(world.portal)
    await expect.element(screen.getByText('idle', { exact: false })).toBeVisible()
  })

  it('comes to rest in a failure when the promise of a client is broken', async () => {
    const portal = Promise.reject(new Error('no key'))
    const screen = await renderIn(createWorld(), <Flow />, { portal })
    await expect.element(screen.getByText('failed', { exact: false })).toBeVisible()
  })

  it('shows starting as long as there is no wallet to ask about', async () => {
    const screen = await renderIn(createWorld(), <Flow />, { portal: null })
    await expect.element(screen.getByText('starting, no backup')).toBeVisible()
  })

  it('refuses what is neither a client nor an SDK instance, and says what it needs', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
    const wrong = { backup() {} }
    await expect(
      // @ts-expect-error: this is the mistake that is tried.
      renderIn(createWorld(), <Flow />, { portal: wrong }),
    ).rejects.toThrow(/@portal-hq\/web/)
    silence.mockRestore()
  })

  it('turns to another wallet when it is given another portal', async () => {
    const backedUp = createWorld()
    await backedUp.portal.backupWallet({ method: 'PASSKEY' })
    const world = createWorld()
    const at = (portal: typeof world.portal) => (
      <BackupProvider {...world.props} portal={portal}>
        <Flow />
      </BackupProvider>
    )
    const screen = await render(at(world.portal))
    await expect.element(screen.getByText('idle, no backup')).toBeVisible()
    await screen.rerender(at(backedUp.portal))
    await expect.element(screen.getByText('idle, backed up')).toBeVisible()
  })

  it('keeps the password out of the query cache, the state, the events and the journal', async () => {
    const world = createWorld({ custody: 'self' })
    const queryClient = new QueryClient()
    const seen: unknown[] = []
    function Submit() {
      const backup = useBackup()
      seen.push(backup)
      const click = async () => {
        if (backup.status === 'idle') await backup.start('PASSWORD', { password: goodPassword })
      }
      return (
        <button type="button" onClick={() => void click()}>
          {backup.status}
        </button>
      )
    }
    const screen = await render(
      <QueryClientProvider client={queryClient}>
        <BackupProvider {...world.props} onEvent={(event) => seen.push(event)}>
          <Submit />
        </BackupProvider>
      </QueryClientProvider>,
    )
    await screen.getByText('idle', { exact: false }).click()
    await expect.element(screen.getByText('saved', { exact: false })).toBeVisible()
    const cached = queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state)
    expect(cached).not.toHaveLength(0)
    const everything = JSON.stringify([seen, cached, world.journal, document.body.innerHTML])
    expect(everything).not.toContain(goodPassword)
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('says the phases politely, in one place', async () => {
    const world = createWorld({ latency: 40 })
    const screen = await renderIn(world, <Flow />)
    await screen.getByText('idle', { exact: false }).click()
    const region = screen.getByRole('status')
    await expect.element(region).toHaveTextContent('Making the backup')
    await expect.element(region).toHaveTextContent('Your wallet is backed up')
    expect(region.elements()).toHaveLength(1)
  })

  it('says a failure at once', async () => {
    const world = createWorld({ faults: { backupWallet: { reject: new Error('no') } } })
    const screen = await renderIn(world, <Flow />)
    await screen.getByText('idle', { exact: false }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent('The backup was not saved')
  })
})

describe('useBackup', () => {
  it('says what is missing where there is no provider', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
    await expect(render(<Flow />)).rejects.toThrow(/<BackupProvider>/)
    silence.mockRestore()
  })
})

describe('useBackupMethods', () => {
  function Methods() {
    const offered = useBackupMethods()
    return <p>{offered === null ? 'unknown' : offered.map(said).join(' ')}</p>
  }
  const said = ({ method, reason }: { method: string; reason: string | null }) =>
    `${method}:${reason ?? 'yes'}`

  it('offers what the SDK can run here, where the app names nothing', async () => {
    const world = createWorld({ methods: ['PASSKEY', 'PASSWORD'] })
    const screen = await renderIn(world, <Methods />)
    await expect.element(screen.getByText('PASSKEY:yes PASSWORD:yes')).toBeVisible()
  })

  it('keeps the order of the app, and says why a method cannot be used', async () => {
    const world = createWorld({ methods: ['PASSWORD'] })
    const screen = await renderIn(world, <Methods />, { methods: ['ICLOUD', 'PASSWORD'] })
    await expect.element(screen.getByText('ICLOUD:platform PASSWORD:yes')).toBeVisible()
  })

  it('says that an SDK without its configuration cannot run a method', async () => {
    const world = createWorld({ methods: ['PASSWORD'] })
    const screen = await renderIn(world, <Methods />, { methods: ['GDRIVE', 'PASSWORD'] })
    await expect.element(screen.getByText('GDRIVE:not-set-up PASSWORD:yes')).toBeVisible()
  })

  it('offers of what the SDK can run only what the platform can do', async () => {
    const world = createWorld({ methods: ['PASSKEY', 'PASSWORD'] })
    const support = { read: async () => ({ PASSKEY: 'no-authenticator' }) as const }
    const screen = await renderIn(world, <Methods />, { support })
    await expect.element(screen.getByText('PASSWORD:yes', { exact: true })).toBeVisible()
  })

  it('holds nothing against a method where the platform cannot be read', async () => {
    const world = createWorld({ methods: ['PASSKEY'] })
    const support = { read: () => Promise.reject(new Error('No answer.')) }
    const screen = await renderIn(world, <Methods />, { support })
    await expect.element(screen.getByText('PASSKEY:yes')).toBeVisible()
  })

  it('knows nothing before the wallet is read', async () => {
    const screen = await renderIn(createWorld(), <Methods />, { portal: null })
    await expect.element(screen.getByText('unknown')).toBeVisible()
  })
})
