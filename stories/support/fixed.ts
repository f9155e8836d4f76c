import type {
  BackupController,
  BackupState,
  MethodSupport,
  PortalClient,
  PortalWallet,
  RecoveryController,
  RecoveryState,
} from 'portal-backup-kit/core'

const never = () => new Promise<never>(() => {})
const nothing = () => {}

/** A controller that stays in one state, for the pictures of that state. */
export function fixedController(state: BackupState): BackupController {
  const stay = async () => state
  return {
    getState: () => state,
    subscribe: () => nothing,
    start: stay,
    submit: stay,
    resume: stay,
    discard: stay,
    retry: stay,
    back: nothing,
    reset: nothing,
    stopWatching: nothing,
    refresh: nothing,
    dispose: nothing,
  }
}

/** The same of a recovery. */
export function fixedRecovery(state: RecoveryState): RecoveryController {
  const stay = async () => state
  return {
    getState: () => state,
    subscribe: () => nothing,
    start: stay,
    submit: stay,
    retry: stay,
    refresh: stay,
    back: nothing,
    reset: nothing,
    stopWatching: nothing,
    dispose: nothing,
  }
}

/** A platform on which every method runs that the SDK can run. */
export const anyPlatform: MethodSupport = { read: async () => ({}) }

/** A wallet without a backup, of an app that keeps its backups itself. */
export const plainWallet: PortalWallet = {
  id: 'wallet-of-the-stories',
  exists: true,
  onDevice: true,
  custody: 'self',
  methods: ['PASSKEY', 'PASSWORD', 'GDRIVE'],
  curves: ['SECP256K1', 'ED25519'],
  backups: [],
}

/** The same wallet with complete backups, by the day on which each was made. */
export function backedUp(days: Readonly<Record<string, string>>): PortalWallet {
  return {
    ...plainWallet,
    backups: Object.entries(days).flatMap(([method, createdAt]) =>
      (['SECP256K1', 'ED25519'] as const).map((curve) => ({
        method,
        curve,
        complete: true,
        createdAt,
      })),
    ),
  }
}

/** A client that only knows one wallet. */
export function fixedClient(wallet: PortalWallet): PortalClient {
  return {
    ready: async () => {},
    getWallet: async () => wallet,
    backupWallet: never,
    storedClientBackupShare: never,
    recoverWallet: never,
  }
}
