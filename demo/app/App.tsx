import { useQuery } from '@tanstack/react-query'
import { HarborBackup } from './HarborBackup.tsx'
import { SignIn } from './SignIn.tsx'
import { sessionQuery } from './server.ts'
import { WalletPage } from './WalletPage.tsx'

export function App() {
  const { data: session, isError } = useQuery(sessionQuery)
  if (isError) return <p className="card">Harbor’s server does not answer. Is it running?</p>
  if (session === undefined) return null
  if (session.status === 'signed-out') return <SignIn people={session.people} />
  return (
    <HarborBackup session={session}>
      <WalletPage session={session} />
    </HarborBackup>
  )
}
