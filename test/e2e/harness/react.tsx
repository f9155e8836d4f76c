import Portal from '@portal-hq/web'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { adaptiveTheme, BackupButton, BackupProvider, RecoverWallet } from 'portal-backup-kit'
import { httpShareStore } from 'portal-backup-kit/adapters'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'portal-backup-kit/styles.css'

/** The smallest app: the components in StrictMode, on one instance of the unchanged SDK. */
const query = new URLSearchParams(location.search)
const portal = new Portal({
  rpcConfig: {},
  apiKey: query.get('apiKey') ?? '',
  host: query.get('host') ?? '',
})
const shares = httpShareStore({ url: (_method, id) => `/users/${id}/user-backup-shares` })
const queryClient = new QueryClient()

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
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Take the kit away' : 'Bring the kit back'}
      </button>
      {shown && ownInstances.map((apiKey) => <OwnInstance key={apiKey} apiKey={apiKey} />)}
      {shown && ownInstances.length === 0 && (
        <BackupProvider
          portal={portal}
          shares={shares}
          appName="Acme"
          account="ada@example.com"
          theme={adaptiveTheme}
          journalMode={query.has('bestEffort') ? 'best-effort' : 'required'}
        >
          {query.has('recover') ? <RecoverWallet /> : <BackupButton />}
        </BackupProvider>
      )}
    </>
  )
}

declare global {
  /** The app's own query client, for tests to look into. */
  var appQueries: QueryClient
}

globalThis.appQueries = queryClient

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
