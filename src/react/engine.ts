'use client'
import type { QueryClient } from '@tanstack/react-query'
import { type BackupController, createBackupController } from '../core/createBackupController.js'
import type { RecoveryControllerOptions } from '../core/createRecoveryController.js'
import type { BackupEvent } from '../core/events.js'
import type { PasswordPolicy } from '../core/passwordPolicy.js'
import type {
  BackupJournal,
  Connectivity,
  PortalClient,
  RunLock,
  ShareStore,
} from '../core/ports.js'
import type { LazyLock } from './lazyLock.js'
import { walletKey, writeWallet } from './walletQuery.js'

/** What an engine takes from the provider's newest props. */
export interface EngineProps {
  readonly shares: ShareStore | undefined
  readonly passwordPolicy: PasswordPolicy | undefined
  readonly onEvent: ((event: BackupEvent) => void) | undefined
  readonly account: string | undefined
  readonly appName: string | undefined
  readonly queryClient: QueryClient
}

/** The controller of one wallet, and what it shares with others. */
export interface Engine {
  readonly client: PortalClient
  readonly controller: BackupController
  /** What a recovery of the same wallet works with; its controller is made where one is shown. */
  readonly recoveryOptions: RecoveryControllerOptions
  /** The provider's newest props; written after each of its renders. */
  props: EngineProps
}

/** The parts of the outside world that stay the same for the life of an engine. */
export interface EngineParts {
  readonly client: PortalClient
  readonly journal: BackupJournal
  readonly lock: RunLock | LazyLock
  readonly connectivity: Connectivity
  readonly journalMode: 'required' | 'best-effort' | undefined
}

/** Builds the controller. Nothing is read and nothing runs before somebody subscribes or acts. */
export function createEngine(source: object, parts: EngineParts, props: EngineProps): Engine {
  const newest = () => engine.props
  const client = remembering(parts, (wallet) => {
    writeWallet(newest().queryClient, source, () => wallet)
    const state = engine.controller.getState()
    // It was recovered in another tab. What the SDK said of a run stands against the record.
    const wasAway = state.status === 'failed' && state.error.code === 'WALLET_NOT_ON_DEVICE'
    if (wasAway && !state.error.phase && wallet.onDevice) engine.controller.reset()
  })
  const shares = props.shares && newestShares(() => newest().shares)
  const { journal, lock, connectivity, journalMode } = parts
  const hold = holdWhenForgotten()
  const onEvent = (event: BackupEvent) => newest().onEvent?.(event)
  const engine: Engine = {
    client,
    props,
    controller: createBackupController({
      client,
      journal,
      lock,
      connectivity,
      ...(shares && { shares }),
      ...(journalMode && { journalMode }),
      get passwordPolicy() {
        return newest().passwordPolicy ?? lazyPolicy(newest())
      },
      onEvent(event) {
        hold(event)
        if (event.type === 'runSaved') {
          void newest().queryClient.invalidateQueries({ queryKey: walletKey(source) })
        }
        return onEvent(event)
      },
    }),
    recoveryOptions: { client, lock, connectivity, onEvent, ...(shares && { shares }) },
  }
  return engine
}

/** Lets every reading of the engine fill the status cache, so that a page load asks Portal once. */
function remembering(
  { client, lock }: EngineParts,
  remember: (wallet: Awaited<ReturnType<PortalClient['getWallet']>>) => void,
): PortalClient {
  return {
    async ready(options) {
      // Nothing may be loaded between a click and its prompt.
      const loading = 'load' in lock && lock.load()
      await client.ready(options)
      await loading
    },
    async getWallet() {
      const wallet = await client.getWallet()
      remember(wallet)
      return wallet
    },
    backupWallet: (request) => client.backupWallet(request),
    storedClientBackupShare: (stored, method) => client.storedClientBackupShare(stored, method),
    recoverWallet: (request) => client.recoverWallet(request),
  }
}

/** What it takes is rarely needed, and so not there before it is. */
function holdWhenForgotten(): (event: BackupEvent) => void {
  let hold: Promise<(event: BackupEvent) => void> | undefined
  return (event) => {
    if (event.type === 'journalNotWritten') {
      hold ??= import('./holdPage.js').then(({ holdPage }) => holdPage())
    }
    hold?.then(
      (tell) => tell(event),
      () => {},
    )
  }
}

function newestShares(newest: () => ShareStore | undefined): ShareStore {
  const store = async () => {
    const shares = newest()
    if (shares === undefined) throw new Error('The provider no longer has a share store.')
    return shares
  }
  return {
    put: async (share, options) => (await store()).put(share, options),
    has: async (key, options) => (await store()).has(key, options),
    get: async (key, options) => (await store()).get(key, options),
  }
}

/** The default comes with the first password, not with the page. */
const lazyPolicy = ({ account, appName }: EngineProps): PasswordPolicy => ({
  kind: 'password',
  async check(candidate, signal) {
    const { defaultPolicyFor } = await import('./defaultPolicy.js')
    return defaultPolicyFor(account, appName).check(candidate, signal)
  },
})
