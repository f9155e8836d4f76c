'use client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import {
  createRecoveryController,
  type RecoveryController,
} from '../core/createRecoveryController.js'
import type { RecoveryState } from '../core/state.js'
import { useBackupEnvironment } from './BackupContext.js'
import type { Engine } from './engine.js'
import { startingController, startingState } from './startingController.js'
import { walletKey, writeWallet } from './walletQuery.js'

type In<Status extends RecoveryState['status']> = Extract<RecoveryState, { status: Status }>
type Action<Name extends keyof RecoveryController> = Pick<RecoveryController, Name>

/** The state of a recovery with the actions that are legal in it, and no others. */
export type Recovery =
  | In<'starting'>
  | (In<'idle'> & Action<'start' | 'refresh'>)
  | (In<'collecting'> & Action<'submit' | 'back'>)
  | (In<'working'> & { readonly slow: false })
  | (In<'working'> & { readonly slow: true } & Action<'stopWatching'>)
  | (In<'recovered'> & Action<'reset'>)
  | (In<'failed'> & Action<'retry' | 'reset'>)

/** See `useRecovery`, which is apart so that the lazy parts do not bring this into the first chunk. */
export function useRecoveryState(): Recovery {
  const { source, engine, recovery, queryClient, controller: backup } = useBackupEnvironment()
  const controller = recovery ?? recoveryOf(engine)
  const state = useSyncExternalStore(controller.subscribe, controller.getState, serverState)
  const recovered = state.status === 'recovered'
  useEffect(() => {
    // The wallet is on this device again; the flow and the status have to read that.
    if (!recovered) return
    backup.refresh()
    if (source === null) return
    // Known without a read, which may fail.
    writeWallet(queryClient, source, (known) => known && { ...known, onDevice: true })
    void queryClient.invalidateQueries({ queryKey: walletKey(source) })
  }, [recovered, backup, source, queryClient])
  return useMemo(() => withLegalActions(state, controller), [state, controller])
}

const serverState = () => startingState

const recoveries = new WeakMap<Engine, RecoveryController>()

// Made here and not with the engine, so that apps without a recovery screen do not load it.
function recoveryOf(engine: Engine | null): RecoveryController {
  if (engine === null) return startingController
  let controller = recoveries.get(engine)
  if (controller === undefined) {
    controller = createRecoveryController({
      ...engine.recoveryOptions,
      get passwordPolicy() {
        return engine.props.passwordPolicy
      },
    })
    recoveries.set(engine, controller)
  }
  return controller
}

function withLegalActions(state: RecoveryState, controller: RecoveryController): Recovery {
  const { start, submit, back, retry, reset, refresh, stopWatching } = controller
  switch (state.status) {
    case 'starting':
      return state
    case 'working':
      return state.slow ? { ...state, slow: true, stopWatching } : { ...state, slow: false }
    case 'idle':
      return { ...state, start, refresh }
    case 'collecting':
      return { ...state, submit, back }
    case 'recovered':
      return { ...state, reset }
    case 'failed':
      return { ...state, retry, reset }
  }
}
