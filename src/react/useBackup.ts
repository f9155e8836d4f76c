'use client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { BackupController } from '../core/createBackupController.js'
import type { BackupState } from '../core/state.js'
import { useBackupEnvironment } from './BackupContext.js'
import { startingState } from './startingController.js'

type In<Status extends BackupState['status']> = Extract<BackupState, { status: Status }>
type Action<Name extends keyof BackupController> = Pick<BackupController, Name>

/** The state of the backup flow with the actions that are legal in it, and no others. */
export type Backup =
  | In<'starting'>
  | (In<'idle'> & Action<'start'>)
  | (In<'collecting'> & Action<'submit' | 'back'>)
  | (In<'working'> & Action<'stopWatching'>)
  | (In<'interrupted'> & Action<'resume' | 'discard'>)
  | (In<'saved'> & Action<'reset'>)
  | (In<'failed'> & Action<'retry' | 'reset'>)

/**
 * The backup flow of the provider's wallet. Narrow by `status` to get at the actions: those that
 * make no sense in a state are not there.
 * @example
 * const backup = useBackup()
 * if (backup.status === 'idle') return <button onClick={() => backup.start('PASSKEY')}>Back up</button>
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function useBackup(): Backup {
  const { controller } = useBackupEnvironment()
  const state = useBackupSlice(wholeState)
  return useMemo(() => withLegalActions(state, controller), [state, controller])
}

/**
 * What a part needs of the state: the part renders again when that changes, not with every step of a run.
 * @param select Gives the same value for the same state, and makes no objects.
 */
export function useBackupSlice<Slice>(select: (state: BackupState) => Slice): Slice {
  const { controller, watch } = useBackupEnvironment()
  useEffect(watch, [watch])
  return useSyncExternalStore(
    controller.subscribe,
    () => select(controller.getState()),
    () => select(startingState),
  )
}

const wholeState = (state: BackupState) => state

function withLegalActions(state: BackupState, controller: BackupController): Backup {
  const { start, submit, back, stopWatching, resume, discard, retry, reset } = controller
  switch (state.status) {
    case 'starting':
      return state
    case 'idle':
      return { ...state, start }
    case 'collecting':
      return { ...state, submit, back }
    case 'working':
      return { ...state, stopWatching }
    case 'interrupted':
      return { ...state, resume, discard }
    case 'saved':
      return { ...state, reset }
    case 'failed':
      return { ...state, retry, reset }
  }
}
