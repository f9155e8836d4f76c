import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  BackupStatus,
  PasswordBackupForm,
  useBackup,
  useBackupMethods,
  useBackupStatus,
} from 'portal-backup-kit'
import { createBackupController } from 'portal-backup-kit/core'
import { Profiler, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { createWorld, renderIn } from '../components/renderWithProvider.js'

function WholeState() {
  return <p>{JSON.stringify(useBackup())}</p>
}

function StatusAlone() {
  return <p>{useBackupStatus().data?.backedUp ? 'backed up' : 'no backup'}</p>
}

function MethodsAlone() {
  return <p>{useBackupMethods()?.length} methods</p>
}

/** What has yet to be read would render a part once more, whatever the run does. */
function Ready() {
  const { data } = useBackupStatus()
  const methods = useBackupMethods()
  return <p>{useBackup().status + (data && methods ? ', read' : '')}</p>
}

/** How often the controller's state and the part changed in one self-managed run, from idle to saved. */
async function countRun(part: ReactNode) {
  const world = createWorld({ custody: 'self', latency: 5 })
  const { portal, shares, journal } = world
  const controller = createBackupController({ client: portal, shares, journal })
  const counts = { changes: 0, statusChanges: 0, commits: 0 }
  const screen = await renderIn(
    world,
    <>
      <Profiler
        id="part"
        onRender={() => {
          counts.commits += 1
        }}
      >
        {part}
      </Profiler>
      <Ready />
    </>,
    { controller },
  )
  await expect.element(screen.getByText('idle, read')).toBeInTheDocument()
  let { status } = controller.getState()
  controller.subscribe(() => {
    counts.changes += 1
    if (controller.getState().status !== status) counts.statusChanges += 1
    status = controller.getState().status
  })
  counts.commits = 0
  await controller.start('PASSKEY')
  await expect.element(screen.getByText('saved, read')).toBeInTheDocument()
  return counts
}

describe('in a run', () => {
  it.each([
    ['useBackup()', <WholeState key="part" />],
    ['<BackupProgress>', <BackupProgress key="part" />],
    ['<BackupButton>', <BackupButton key="part" />],
  ])('%s renders no more often than the state changes', async (_name, part) => {
    const { changes, commits } = await countRun(part)
    expect(changes).toBeGreaterThan(5)
    expect(commits).toBeGreaterThan(0)
    expect(commits).toBeLessThanOrEqual(changes)
  })

  it('<BackupNotice> renders with the status, not with every step', async () => {
    const { changes, statusChanges, commits } = await countRun(<BackupNotice />)
    expect(changes).toBeGreaterThan(statusChanges)
    expect(commits).toBeLessThanOrEqual(statusChanges)
  })

  it('<PasswordBackupForm> renders with the status, and once to empty its fields', async () => {
    const { changes, statusChanges, commits } = await countRun(<PasswordBackupForm />)
    expect(changes).toBeGreaterThan(statusChanges + 1)
    expect(commits).toBeLessThanOrEqual(statusChanges + 1)
  })

  it.each([
    ['useBackupStatus()', <StatusAlone key="part" />],
    ['useBackupMethods()', <MethodsAlone key="part" />],
    ['<BackupStatus>', <BackupStatus key="part" />],
    ['<BackupMethodPicker>', <BackupMethodPicker key="part" />],
  ])('%s does not render at all before the wallet is read again', async (_name, part) => {
    const { changes, commits } = await countRun(part)
    expect(changes).toBeGreaterThan(5)
    expect(commits).toBe(0)
  })
})
