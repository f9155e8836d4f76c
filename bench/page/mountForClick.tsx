import { BackupButton, BackupProvider } from 'portal-backup-kit'
import { indexedDbJournal, webLock } from 'portal-backup-kit/adapters'
import type { BackupMethod } from 'portal-backup-kit/core'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { createRoot } from 'react-dom/client'
import { benchPortal } from '../fakes/benchPortal.ts'
import { benchShares } from '../fakes/benchShares.ts'
import { createStopwatch, type TimeToBackup } from './stopwatch.ts'

const stopwatch = createStopwatch()
let ended: (() => void) | undefined

const end = new Promise<void>((resolve) => {
  ended = resolve
})

// Before React hears of it. The last click before `backupWallet` is the one that counts.
addEventListener('click', stopwatch.begin, { capture: true })

/** An app with the real adapters, on a Portal that answers at once. */
export function mountForClick(methods: readonly BackupMethod[]): void {
  const root = document.getElementById('root') as HTMLElement
  createRoot(root).render(
    <BackupProvider
      portal={benchPortal({ custody: 'self', methods, onBackup: stopwatch.stop })}
      shares={benchShares()}
      journal={stopwatch.journal(indexedDbJournal())}
      lock={stopwatch.lock(webLock())}
      passwordPolicy={stopwatch.policy(passwordPolicy())}
      onEvent={({ type }) => type === 'runSaved' && ended?.()}
    >
      <BackupButton />
    </BackupProvider>,
  )
}

/** From the last click to `backupWallet`. Resolves at the end of the run. */
export async function timeOfClick(): Promise<TimeToBackup> {
  await end
  return stopwatch.read()
}
