import Portal, { BackupMethods, PortalCurve } from '@portal-hq/web'
import {
  browserConnectivity,
  httpShareStore,
  indexedDbJournal,
  portalClient,
  webLock,
} from 'portal-backup-kit/adapters'
import {
  type BackupState,
  type Clock,
  type Custody,
  createBackupController,
  createRecoveryController,
  type RecoveryState,
  type RetryPolicy,
} from 'portal-backup-kit/core'
import { googleOf } from './googleOf.ts'
import { keepPromise } from './keepPromise.ts'
import { noteAsked } from './noteAsked.ts'
import { passkeyOf } from './passkeyOf.ts'

/**
 * The page under test: the unchanged SDK and the built kit, laid out for tests to take in hand.
 * Which wallet it is about stands in the address.
 */
const query = new URLSearchParams(location.search)

function makePortal() {
  const portal = new Portal({
    rpcConfig: {},
    apiKey: query.get('apiKey') ?? '',
    host: query.get('host') ?? '',
    ...passkeyOf(query),
    ...googleOf(query),
  })
  return query.has('noteAsked') ? noteAsked(portal) : portal
}

interface KitOptions {
  readonly portal?: Portal
  readonly custody?: Custody
  readonly timeoutMs?: number
  /** How long the SDK may be silent before the state says so, in milliseconds. */
  readonly silenceMs?: number
  readonly retry?: RetryPolicy
}

/** The kit as an app without React puts it together. */
function makeKit(options: KitOptions = {}) {
  const { portal = makePortal(), custody, timeoutMs, silenceMs, retry } = options
  const client = portalClient(portal, {
    ...(custody && { custody }),
    ...(timeoutMs && { timeoutMs }),
  })
  const shares = httpShareStore({ url: (_method, id) => `/users/${id}/user-backup-shares` })
  const ports = { client, shares, lock: webLock(), clock: clockOf(silenceMs), retry }
  const controller = createBackupController({
    ...ports,
    journal: indexedDbJournal(),
    connectivity: browserConnectivity(),
  })
  return { portal, client, controller, recovery: createRecoveryController(ports) }
}

/** The platform's clock, on which the engine's long patience with the SDK passes quickly. */
function clockOf(silenceMs = 90_000): Clock {
  return {
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms === 90_000 ? silenceMs : ms)
        signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(signal.reason)
        })
      }),
  }
}

interface Observable<State> {
  getState(): State
  subscribe(listener: () => void): () => void
}

/** Resolves with the first state that fits. */
function untilState<State extends { status: string }>(
  source: Observable<State>,
  fits: (state: State) => boolean,
): Promise<State> {
  return new Promise((resolve) => {
    const look = () => {
      if (!fits(source.getState())) return
      stop()
      resolve(source.getState())
    }
    const stop = source.subscribe(() => look())
    look()
  })
}

/** What a test reads of a state: errors as plain data. */
function plain(state: BackupState | RecoveryState) {
  if (state.status !== 'failed') return state
  const { code, phase, retryable, action } = state.error
  return { ...state, error: { code, phase, retryable, action } }
}

const harness = {
  Portal,
  BackupMethods,
  PortalCurve,
  makePortal,
  makeKit,
  untilState,
  plain,
  keepPromise,
}

export type HarnessPage = typeof harness

declare global {
  /** The kit that a test goes on with in its next step. */
  var kit: ReturnType<typeof makeKit>
}

Object.assign(window, { harness })
