import { useQueryClient } from '@tanstack/react-query'
import {
  BackupButton,
  BackupProvider,
  BackupStatus,
  RecoverWallet,
  useBackupStatus,
  useRecovery,
} from 'portal-backup-kit'
import { httpShareStore } from 'portal-backup-kit/adapters'
import { type ReactNode, useEffect } from 'react'
import { harborTokens } from './harborTokens.ts'
import { portalFor } from './portal.ts'
import { holdingsQuery, type SignedIn } from './server.ts'

/** Where the encrypted backups of self-managed wallets go: to Harbor's own server. */
const shares = httpShareStore({
  url: (_method, walletId) => `/api/users/${encodeURIComponent(walletId)}/user-backup-shares`,
})

const methods = ['PASSKEY', 'PASSWORD', 'GDRIVE'] as const

/** Gives the app below it one wallet to back up and recover. */
export function HarborBackup({ session, children }: { session: SignedIn; children: ReactNode }) {
  const queryClient = useQueryClient()
  return (
    <BackupProvider
      portal={portalFor(session.wallet).client}
      shares={shares}
      methods={methods}
      tokens={harborTokens}
      appName="Harbor"
      account={session.person.name}
      onEvent={() => void queryClient.invalidateQueries({ queryKey: holdingsQuery.queryKey })}
    >
      {children}
    </BackupProvider>
  )
}

/** Shown while the wallet is on this device. */
export function ProtectWallet() {
  return (
    <section className="card" aria-labelledby="protect">
      <h2 id="protect">Protect your wallet</h2>
      <p>If you lose this device, a backup brings the wallet back.</p>
      <BackupStatus />
      <div>
        <BackupButton />
      </div>
    </section>
  )
}

/** Shown where there is a wallet that this device does not hold, until the person is done. */
export function BringWalletBack({ onDone }: { onDone: () => void }) {
  const { refetch } = useBackupStatus()
  const recovered = useRecovery().status === 'recovered'
  useEffect(() => {
    if (recovered) void refetch()
  }, [recovered, refetch])
  return (
    <div className="card">
      <RecoverWallet onDone={onDone} />
    </div>
  )
}
