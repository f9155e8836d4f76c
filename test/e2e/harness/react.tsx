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

function App() {
  const [shown, setShown] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Take the kit away' : 'Bring the kit back'}
      </button>
      {shown && (
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
