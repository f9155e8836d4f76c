import {
  BackupButton,
  BackupMethodPicker,
  BackupProgress,
  BackupProvider,
  BackupStatus,
  useBackup,
  useBackupMethods,
  useBackupStatus,
} from 'portal-backup-kit'
import { createBackupController } from 'portal-backup-kit/core'
import { Profiler } from 'react'
// Other production builds of React do not count.
import { createRoot } from 'react-dom/profiling'
import { benchJournal } from '../fakes/benchJournal.ts'
import { benchPortal, pause } from '../fakes/benchPortal.ts'
import { benchShares } from '../fakes/benchShares.ts'
import 'portal-backup-kit/styles.css'

/** How often the state changed in one run, and how often each part was committed. */
export interface CommitCount {
  readonly stateChanges: number
  /** Parts that show the run. */
  readonly showing: Readonly<Record<string, number>>
  /** Parts that show nothing of it. */
  readonly silent: Readonly<Record<string, number>>
}

function WholeState() {
  return <p>{JSON.stringify(useBackup())}</p>
}

function StatusAlone() {
  return <p>{String(useBackupStatus().data?.backedUp)}</p>
}

function MethodsAlone() {
  return <p>{useBackupMethods()?.length}</p>
}

const showing = {
  'useBackup()': <WholeState />,
  '<BackupButton>': <BackupButton />,
  '<BackupProgress>': <BackupProgress />,
}

const silent = {
  'useBackupStatus()': <StatusAlone />,
  'useBackupMethods()': <MethodsAlone />,
  '<BackupStatus>': <BackupStatus />,
  '<BackupMethodPicker>': <BackupMethodPicker />,
}

/** Takes one run from idle to saved with every part on the page. */
async function countCommits(): Promise<CommitCount> {
  const portal = benchPortal({ custody: 'self', takesMs: 500 })
  const shares = benchShares()
  const controller = createBackupController({ client: portal, shares, journal: benchJournal() })
  const commits = new Map<string, number>()
  const count = (name: string) => commits.set(name, (commits.get(name) ?? 0) + 1)
  createRoot(document.getElementById('root') as HTMLElement).render(
    <BackupProvider portal={portal} shares={shares} controller={controller}>
      {Object.entries({ ...showing, ...silent }).map(([name, part]) => (
        <Profiler key={name} id={name} onRender={count}>
          {part}
        </Profiler>
      ))}
    </BackupProvider>,
  )
  await pause(500)
  commits.clear()
  let stateChanges = 0
  controller.subscribe(() => {
    stateChanges += 1
  })
  await controller.start('PASSKEY')
  await pause(500)
  const of = (parts: object) =>
    Object.fromEntries(Object.keys(parts).map((name) => [name, commits.get(name) ?? 0]))
  return { stateChanges, showing: of(showing), silent: of(silent) }
}

const page = { countCommits }

export type CommitsPage = typeof page

Object.assign(window, { bench: page })
