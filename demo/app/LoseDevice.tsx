import { useMutation } from '@tanstack/react-query'
import { useBackupStatus } from 'portal-backup-kit'
import { portalFor } from './portal.ts'
import type { SignedIn } from './server.ts'

export function LoseDevice({ session }: { session: SignedIn }) {
  const backedUp = useBackupStatus().data?.backedUp === true
  const losing = useMutation({ mutationFn: () => loseDevice(session) })
  return (
    <section className="card" aria-labelledby="lose">
      <h2 id="lose">Lose this device</h2>
      <p id="lose-what">
        {backedUp
          ? 'Wipes what this device holds of the wallet, as if it lay at the bottom of the sea.'
          : 'Back up first: without a backup, nobody could bring this wallet back.'}
      </p>
      <button
        type="button"
        className="button"
        data-rank="danger"
        disabled={!backedUp}
        aria-describedby="lose-what"
        onClick={() => losing.mutate()}
      >
        Lose this device
      </button>
    </section>
  )
}

/** Takes away the signing shares, in Portal's iframe, and the kit's journal. */
async function loseDevice({ wallet }: SignedIn): Promise<void> {
  const { sdk, client } = portalFor(wallet)
  await client.ready()
  await sdk.clearLocalWallet()
  await new Promise((resolve) => {
    const deletion = indexedDB.deleteDatabase('portal-backup-kit')
    deletion.onsuccess = resolve
    deletion.onerror = resolve
    deletion.onblocked = resolve
  })
  location.reload()
}
