import { BackupButton, BackupProgress, BackupProvider, useBackup } from 'portal-backup-kit'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { benchPortal } from '../fakes/benchPortal.ts'
import { benchShares } from '../fakes/benchShares.ts'

let runsLeft = 0
let goOn: () => void = () => {}
let finish: () => void = () => {}

/** A page with the components and the default adapters, which backs up as often as it is told to. */
export function mountForRuns(): void {
  const root = document.getElementById('root') as HTMLElement
  createRoot(root).render(
    <BackupProvider portal={benchPortal({ custody: 'self' })} shares={benchShares()}>
      <BackupButton />
      <BackupProgress />
      <Runner />
    </BackupProvider>,
  )
}

/** Does so many runs, one after the other. */
export function performRuns(runs: number): Promise<void> {
  runsLeft = runs
  return new Promise((resolve) => {
    finish = resolve
    goOn()
  })
}

function Runner() {
  const backup = useBackup()
  useEffect(() => {
    goOn = () => {
      if (backup.status === 'saved') {
        runsLeft -= 1
        backup.reset()
      } else if (backup.status === 'idle') {
        if (runsLeft > 0) void backup.start('PASSKEY')
        else finish()
      }
    }
    goOn()
  }, [backup])
  return null
}
