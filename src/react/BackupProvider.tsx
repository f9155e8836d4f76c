'use client'
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useInsertionEffect, useMemo, useState } from 'react'
import { browserConnectivity } from '../adapters/browserConnectivity.js'
import { deferredPortalClient } from '../adapters/portalClient/deferredPortalClient.js'
import { type PortalInstance, portalClient } from '../adapters/portalClient/portalClient.js'
import type { BackupController } from '../core/createBackupController.js'
import type { RecoveryController } from '../core/createRecoveryController.js'
import type { BackupEvent } from '../core/events.js'
import type { MethodSupport } from '../core/methodSupport.js'
import type { PasswordPolicy } from '../core/passwordPolicy.js'
import type { BackupJournal, PortalClient, RunLock, ShareStore } from '../core/ports.js'
import type { BackupMethod, BackupState } from '../core/state.js'
import type { MessageOverrides } from '../messages/keys.js'
import { resolveTheme, type ThemeProps, unthemed } from '../theme/resolveTheme.js'
import { BackupContext, type BackupEnvironment, ThemeContext } from './BackupContext.js'
import { createEngine, type Engine, type EngineProps } from './engine.js'
import { type Announce, useLiveRegion } from './LiveRegion.js'
import { lazyJournal } from './lazyJournal.js'
import { lazyLock } from './lazyLock.js'
import { startingController } from './startingController.js'

/** An SDK instance or a thin client. */
export type PortalLike = PortalInstance | PortalClient

/** See {@link BackupProvider}. */
export interface BackupProviderProps extends ThemeProps {
  readonly children?: ReactNode
  /**
   * The wallet: a Portal SDK instance, a `PortalClient`, or a promise of one. Keep the same one
   * between renders; another one is another wallet. Without one (on the server, or before sign-in)
   * the parts show `starting`.
   */
  readonly portal?: PortalLike | PromiseLike<PortalLike> | null
  /** The app's own keeper of backups. Required where the Portal environment is self-managed. */
  readonly shares?: ShareStore
  /**
   * The methods to offer, in the order in which they are offered; the first that works here and has no
   * backup yet is recommended. Those that cannot be used here are shown with the reason.
   * @default every method of the SDK, in the order of Portal's documentation for the web
   */
  readonly methods?: readonly BackupMethod[]
  /** Leaves out of pickers what cannot be used here. @default false */
  readonly hideUnavailable?: boolean
  /** What the platform can do. Read once for each. @default `browserMethodSupport()`, loaded when needed */
  readonly support?: MethodSupport
  /** Decides which passwords may guard a backup. @default `passwordPolicy()` of `/strength`, loaded when needed */
  readonly passwordPolicy?: PasswordPolicy
  /** Replaces words: another language, or some of the built-in English ones. */
  readonly messages?: MessageOverrides
  /** How dates are written, BCP 47. @default the browser's region for the language of the messages */
  readonly locale?: string
  /** Names the app in sentences such as "Storing it with Acme". @default 'this app', in the language of the messages */
  readonly appName?: string
  /** The account name that password managers save a backup password under. */
  readonly account?: string
  /**
   * The address of the app's help: a page or a `mailto:`. Offered as a link where a wallet cannot be
   * recovered; without it there is no such link.
   */
  readonly contactUrl?: string
  /** Told of every step, for analytics and support. Never a password, never a backup. */
  readonly onEvent?: (event: BackupEvent) => void
  /** Where an unfinished run is remembered. Read once for each wallet. @default `indexedDbJournal()` */
  readonly journal?: BackupJournal
  /** `best-effort` lets self-managed runs begin where the browser keeps no journal. @default 'required' */
  readonly journalMode?: 'required' | 'best-effort'
  /** Keeps the tabs of a browser apart. Read once for each wallet. @default `webLock()` */
  readonly lock?: RunLock
  /** Your own controller, made by `createBackupController`, in the place of the provider's. */
  readonly controller?: BackupController
  /** Your own recovery controller, made by `createRecoveryController`. */
  readonly recovery?: RecoveryController
}

/**
 * Gives the parts and hooks below it one wallet, its controllers, words and look. It renders no
 * element but a hidden live region, and does nothing before a part or a hook is mounted.
 */
export function BackupProvider(props: BackupProviderProps) {
  const { methods, passwordPolicy, messages, recovery } = props
  // `portal={isSignedIn && portal}` is false, or an empty string, before there is one.
  const source = props.portal || null
  const {
    locale,
    appName,
    account,
    contactUrl,
    support = browserSupport,
    hideUnavailable = false,
  } = props
  const queryClient = useQueryClientOrOwn()
  const engine = useEngine(source, props, queryClient)
  const controller = props.controller ?? engine?.controller ?? startingController
  const { announce, moveLiveRegion, region } = useLiveRegion(messages)
  const [watched, setWatched] = useState(false)
  const shown = watched ? controller : startingController
  useAnnouncements(shown, announce, props)
  useReturns(shown)
  const environment = useMemo(
    (): BackupEnvironment => ({
      source,
      engine,
      controller,
      recovery,
      queryClient,
      methods,
      support,
      hideUnavailable,
      passwordPolicy,
      messages,
      locale,
      appName,
      account,
      contactUrl,
      announce,
      moveLiveRegion,
      watch: () => setWatched(true),
    }),
    [
      source,
      engine,
      controller,
      recovery,
      queryClient,
      methods,
      support,
      hideUnavailable,
      passwordPolicy,
      messages,
      locale,
      appName,
      account,
      contactUrl,
      announce,
      moveLiveRegion,
    ],
  )
  const { theme, tokens } = props
  const resolved = useMemo(() => resolveTheme(unthemed, { theme, tokens }), [theme, tokens])
  return (
    <BackupContext.Provider value={environment}>
      <ThemeContext.Provider value={resolved}>
        {props.children}
        {region}
      </ThemeContext.Provider>
    </BackupContext.Provider>
  )
}

// It comes behind the page: nothing is offered before Portal's record is there.
const browserSupport: MethodSupport = {
  read: () =>
    import('../adapters/methodSupport/browserMethodSupport.js').then(({ browserMethodSupport }) =>
      browserMethodSupport().read(),
    ),
}

const browserJournal = () =>
  lazyJournal(() =>
    import('../adapters/indexedDbJournal.js').then(({ indexedDbJournal }) => indexedDbJournal()),
  )
const browserLock = () => import('../adapters/webLock.js').then(({ webLock }) => webLock())

function useQueryClientOrOwn(): QueryClient {
  const fromApp = useContext(QueryClientContext)
  const client = useMemo(() => fromApp ?? new QueryClient(), [fromApp])
  useEffect(() => {
    if (fromApp !== undefined) return
    client.mount()
    return () => client.unmount()
  }, [client, fromApp])
  return client
}

// A wallet keeps its engine when the provider goes and comes back, and with it the run on its way.
const engines = new WeakMap<object, { plain?: Engine; selfManaged?: Engine }>()

function useEngine(
  source: object | null,
  props: BackupProviderProps,
  queryClient: QueryClient,
): Engine | null {
  const { shares, passwordPolicy, onEvent, account, appName } = props
  const newest: EngineProps = { shares, passwordPolicy, onEvent, account, appName, queryClient }
  const engine = source === null ? null : engineOf(source, props, newest)
  // Before any effect below can act on them; unlike a layout effect it is silent on a server.
  useInsertionEffect(() => {
    if (engine !== null) Object.assign(engine, { props: newest } satisfies Partial<Engine>)
  })
  return engine
}

function engineOf(source: object, props: BackupProviderProps, newest: EngineProps): Engine {
  const kept = engines.get(source) ?? {}
  const kind = props.shares === undefined ? 'plain' : 'selfManaged'
  kept[kind] ??= createEngine(
    source,
    {
      client: clientOf(source),
      journal: props.journal ?? browserJournal(),
      lock: props.lock ?? lazyLock(browserLock),
      connectivity: browserConnectivity(),
      journalMode: props.journalMode,
    },
    newest,
  )
  engines.set(source, kept)
  return kept[kind]
}

function clientOf(source: object): PortalClient {
  if (isPromise(source)) return deferredPortalClient(source.then(clientOf))
  return isPortalClient(source) ? source : portalClient(source)
}

/** A thin client has `getWallet`; no SDK instance does. */
function isPortalClient(source: unknown): source is PortalClient {
  return typeof (source as Partial<PortalClient> | null)?.getWallet === 'function'
}

function isPromise(source: object): source is PromiseLike<object> {
  return typeof (source as Partial<PromiseLike<object>>).then === 'function'
}

const loadWords = () => import('./announceState.js')

/** Speaks at changes of phase, at the end and at a failure. The words come with the first of them. */
function useAnnouncements(
  controller: BackupController,
  announce: Announce,
  { messages, appName, passwordPolicy }: BackupProviderProps,
): void {
  const kind = passwordPolicy?.kind
  useEffect(() => {
    let last = momentOf(controller.getState())
    return controller.subscribe(() => {
      const state = controller.getState()
      const moment = momentOf(state)
      if (moment === last) return
      last = moment
      loadWords()
        .then(({ announceState }) => announceState(announce, state, messages, appName, kind))
        // Without a network the words are missing, and the dialog says so where it can be read.
        .catch(() => {})
    })
  }, [controller, announce, messages, appName, kind])
}

/** A page that comes back from the browser's back/forward cache was frozen: others may have gone on. */
function useReturns({ refresh }: BackupController): void {
  useEffect(() => {
    const look = ({ persisted }: PageTransitionEvent) => persisted && refresh()
    addEventListener('pageshow', look)
    return () => removeEventListener('pageshow', look)
  }, [refresh])
}

function momentOf(state: BackupState): string {
  return state.status === 'working' ? state.phase : state.status
}
