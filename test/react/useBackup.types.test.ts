import type { Backup, Recovery } from 'portal-backup-kit'
import type { BackupController, RecoveryController } from 'portal-backup-kit/core'
import { describe, expectTypeOf, it } from 'vitest'

// These are checked by the compiler: running them is only how they are found.
type ActionsIn<Union extends { status: string }, Status, Controller> =
  Extract<Union, { status: Status }> extends infer State
    ? Extract<keyof State, keyof Controller>
    : never

type BackupActions<Status> = ActionsIn<Backup, Status, BackupController>
type RecoveryActions<Status> = ActionsIn<Recovery, Status, RecoveryController>

describe('the type of useBackup', () => {
  it('has exactly the legal actions in each state', () => {
    expectTypeOf<BackupActions<'starting'>>().toEqualTypeOf<never>()
    expectTypeOf<BackupActions<'idle'>>().toEqualTypeOf<'start'>()
    expectTypeOf<BackupActions<'collecting'>>().toEqualTypeOf<'submit' | 'back'>()
    expectTypeOf<BackupActions<'working'>>().toEqualTypeOf<'stopWatching'>()
    expectTypeOf<BackupActions<'interrupted'>>().toEqualTypeOf<'resume' | 'discard'>()
    expectTypeOf<BackupActions<'saved'>>().toEqualTypeOf<'reset'>()
    expectTypeOf<BackupActions<'failed'>>().toEqualTypeOf<'retry' | 'reset'>()
  })

  it('does not let a second backup be started while one is working', () => {
    const start = (backup: Extract<Backup, { status: 'working' }>) =>
      // @ts-expect-error: there is no `start` in `working`.
      backup.start('PASSKEY')
    expectTypeOf(start).toBeFunction()
  })
})

type SlowRecovery = Extract<Recovery, { status: 'working'; slow: true }>

describe('the type of useRecovery', () => {
  it('has exactly the legal actions in each state', () => {
    expectTypeOf<RecoveryActions<'starting' | 'working'>>().toEqualTypeOf<never>()
    expectTypeOf<keyof SlowRecovery & keyof RecoveryController>().toEqualTypeOf<'stopWatching'>()
    expectTypeOf<RecoveryActions<'idle'>>().toEqualTypeOf<'start' | 'refresh'>()
    expectTypeOf<RecoveryActions<'collecting'>>().toEqualTypeOf<'submit' | 'back'>()
    expectTypeOf<RecoveryActions<'recovered'>>().toEqualTypeOf<'reset'>()
    expectTypeOf<RecoveryActions<'failed'>>().toEqualTypeOf<'retry' | 'reset'>()
  })
})
