import Portal from '@portal-hq/web'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  adaptiveTheme,
  BackupButton,
  BackupProvider,
  PasswordBackupForm,
  RecoverWallet,
  useBackup,
} from 'portal-backup-kit'
import { httpShareStore } from 'portal-backup-kit/adapters'
import { type BackupEvent, backupMethods } from 'portal-backup-kit/core'
import { StrictMode, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { googleOf } from './googleOf.ts'
import { noteAsked } from './noteAsked.ts'
import { passkeyOf } from './passkeyOf.ts'
import 'portal-backup-kit/styles.css'

/** The smallest app: the components in StrictMode, on one instance of the unchanged SDK. */
const query = new URLSearchParams(location.search)
const portal = new Portal({
  rpcConfig: {},
  apiKey: query.get('apiKey') ?? '',
  host: query.get('host') ?? '',
  ...passkeyOf(query),
  ...googleOf(query),
})
if (query.has('noteAsked')) noteAsked(portal)
const shares = httpShareStore({ url: (_method, id) => `/users/${id}/user-backup-shares` })
const queryClient = new QueryClient()
globalThis.appPortal = portal
const events: BackupEvent[] = []

const { pinPolicy } = query.has('pin') ? await import('portal-backup-kit/strength') : {}
const passwordPolicy = pinPolicy?.({ length: 16, triesAreLimited: true })

/** The app offers only these, in this order. */
const offered = query.get('methods')?.split(',') ?? []
const methods = offered.flatMap((name) => backupMethods.find((method) => method === name) ?? [])

const Part = query.has('recover')
  ? RecoverWallet
  : query.has('form')
    ? PasswordBackupForm
    : query.has('headless')
      ? OwnInterface
      : BackupButton

/** The least that an app makes of the hook: it starts its first method. */
function OwnInterface() {
  const backup = useBackup()
  const [method] = methods
  return (
    <>
      {backup.status === 'idle' && method && (
        <button type="button" onClick={() => void backup.start(method)}>
          Start
        </button>
      )}
      {backup.status === 'failed' && (
        <button type="button" onClick={() => void backup.retry()}>
          Try again
        </button>
      )}
      <output>{backup.status === 'failed' ? backup.error.code : backup.status}</output>
    </>
  )
}

/** The app has a second place, to which its visitors come without leaving the page. */
function useElsewhere(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('popstate', listener)
      return () => window.removeEventListener('popstate', listener)
    },
    () => location.hash === '#elsewhere',
  )
}

/** What an app should not do: it makes its instance in a component, anew whenever that is shown. */
function OwnInstance({ apiKey }: { apiKey: string }) {
  const [own] = useState(() => new Portal({ rpcConfig: {}, apiKey, host: query.get('host') ?? '' }))
  return (
    <section aria-label={apiKey}>
      <BackupProvider portal={own} shares={shares} appName="Acme">
        <BackupButton />
      </BackupProvider>
    </section>
  )
}

const ownInstances = query.getAll('own')

function App() {
  const [shown, setShown] = useState(true)
  const elsewhere = useElsewhere()
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Take the kit away' : 'Bring the kit back'}
      </button>
      {shown && ownInstances.map((apiKey) => <OwnInstance key={apiKey} apiKey={apiKey} />)}
      {shown && !elsewhere && ownInstances.length === 0 && (
        <BackupProvider
          portal={portal}
          shares={shares}
          appName="Acme"
          account="ada@example.com"
          theme={adaptiveTheme}
          journalMode={query.has('bestEffort') ? 'best-effort' : 'required'}
          onEvent={(event) => events.push(event)}
          {...(passwordPolicy && { passwordPolicy })}
          {...(methods.length > 0 && { methods })}
        >
          <Part />
        </BackupProvider>
      )}
    </>
  )
}

declare global {
  /** The app's SDK instance. */
  var appPortal: Portal
  /** The app's own query client, for tests to look into. */
  var appQueries: QueryClient
  /** All that the app was told. */
  var appEvents: readonly BackupEvent[]
}

globalThis.appQueries = queryClient
globalThis.appEvents = events

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
