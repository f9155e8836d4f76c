import { useBackupStatus } from 'portal-backup-kit'
import { useState } from 'react'
import { CreateWallet } from './CreateWallet.tsx'
import { BringWalletBack, ProtectWallet } from './HarborBackup.tsx'
import { Header } from './Header.tsx'
import { LoseDevice } from './LoseDevice.tsx'
import { SignMessage } from './SignMessage.tsx'
import type { SignedIn } from './server.ts'
import { WalletCard } from './WalletCard.tsx'
import { WeatherStation } from './weather/WeatherStation.tsx'
import { WhoHoldsWhat } from './who-holds-what/WhoHoldsWhat.tsx'

export function WalletPage({ session }: { session: SignedIn }) {
  return (
    <div className="page">
      <div className="app">
        <Header session={session} />
        <main>
          <h1>{session.person.name}’s wallet</h1>
          <Wallet session={session} />
        </main>
      </div>
      <aside aria-label="Behind the scenes">
        <WhoHoldsWhat session={session} />
        <WeatherStation session={session} />
      </aside>
    </div>
  )
}

/** What a person sees depends on two facts: is there a wallet, and does this device hold it? */
function Wallet({ session }: { session: SignedIn }) {
  const { data: status, isError, refetch } = useBackupStatus()
  if (isError) {
    return (
      <section className="card">
        <p>Portal does not answer, so the wallet cannot be shown.</p>
        <button type="button" className="button" onClick={() => void refetch()}>
          Try again
        </button>
      </section>
    )
  }
  if (status === undefined) return <p className="card muted">Looking for your wallet …</p>
  if (!status.walletExists) return <CreateWallet session={session} />
  return <ExistingWallet session={session} onDevice={status.onDevice} />
}

function ExistingWallet({ session, onDevice }: { session: SignedIn; onDevice: boolean }) {
  // A wallet that has come back is on the device again, while its recovery still has things to say.
  const [recovering, setRecovering] = useState(!onDevice)
  return (
    <>
      <WalletCard session={session} onDevice={onDevice} />
      {recovering ? <BringWalletBack onDone={() => setRecovering(false)} /> : <ProtectWallet />}
      {onDevice && <SignMessage session={session} />}
      {onDevice && <LoseDevice session={session} />}
    </>
  )
}
