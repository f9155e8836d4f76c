import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBackupStatus } from 'portal-backup-kit'
import { useState } from 'react'
import { portalFor } from './portal.ts'
import { holdingsQuery, type SignedIn } from './server.ts'

export function CreateWallet({ session }: { session: SignedIn }) {
  const [progress, setProgress] = useState('')
  const queryClient = useQueryClient()
  const { refetch: readWallet } = useBackupStatus()
  const creating = useMutation({
    async mutationFn() {
      const { sdk, client } = portalFor(session.wallet)
      await client.ready()
      return sdk.createWallet(({ status }) => setProgress(status))
    },
    onSuccess: () =>
      Promise.all([
        readWallet(),
        queryClient.invalidateQueries({ queryKey: holdingsQuery.queryKey }),
      ]),
  })
  return (
    <section className="card" aria-labelledby="create">
      <h2 id="create">You have no wallet yet</h2>
      <p>
        It takes a moment. The key is made in two halves: one stays on this device, the other one
        with Portal. Neither can move money alone.
      </p>
      <button
        type="button"
        className="button"
        data-rank="primary"
        aria-disabled={creating.isPending}
        onClick={() => creating.isPending || creating.mutate()}
      >
        {creating.isPending ? 'Creating …' : 'Create wallet'}
      </button>
      <p role="status" className="muted">
        {creating.isError ? 'It did not work. Nothing was made; please try again.' : progress}
      </p>
    </section>
  )
}
