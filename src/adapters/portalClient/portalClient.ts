import { BackupError } from '../../core/errors.js'
import type {
  BackupRequest,
  PortalBackup,
  PortalClient,
  PortalWallet,
  RecoverRequest,
} from '../../core/ports.js'
import type { BackupMethod, Custody, WalletCurve } from '../../core/state.js'
import { followStart } from './readiness.js'
import { lanesOf, type SdkLanes } from './sdkLanes.js'
import { isWebPortal, type WebPortal, type WebPortalRecord } from './WebPortal.js'

/** How to read an SDK instance. */
export interface PortalClientOptions {
  /**
   * Who keeps the client backup share, where Portal's record of the client does not say so
   * (`environment.backupWithPortalEnabled` is missing). Unknown and not given is
   * `CUSTODY_MISMATCH`, never a guess.
   */
  readonly custody?: Custody
  /** Limit for readiness, wallet reads and notices, in milliseconds. Backups and recoveries have none. @default 20000 */
  readonly timeoutMs?: number
}

/**
 * Makes the engine's Portal client of a `@portal-hq/web` 3.x instance. Call it in the same tick as
 * `new Portal(…)`: the SDK does not repeat what it said before somebody listened.
 * @throws {TypeError} when the instance is of no known shape.
 * @example
 * const client = portalClient(new Portal({ apiKey, rpcConfig }))
 */
export function portalClient(portal: unknown, options: PortalClientOptions = {}): PortalClient {
  if (!isWebPortal(portal)) {
    throw new TypeError(
      'portalClient needs an instance of @portal-hq/web 3.x: `portalClient(new Portal({ … }))`.',
    )
  }
  const { custody, timeoutMs = 20_000 } = options
  const lanes = lanesOf(portal.host ?? '', timeoutMs)
  const ready = followStart(portal, timeoutMs)
  return {
    ready: () => ready(),
    async getWallet() {
      await ready()
      return lanes.ask('read', 'wallet', () => readWallet(portal, custody))
    },
    async backupWallet(request) {
      await ready()
      return lanes.operate(() => backUp(portal, lanes, request))
    },
    async storedClientBackupShare(stored, method) {
      await ready()
      await lanes.ask('notice', `${stored}:${method}`, () =>
        portal.storedClientBackupShare(stored, sdkMethod(method)),
      )
    },
    async recoverWallet(request) {
      await ready()
      return lanes.operate(() => recover(portal, request))
    },
  }
}

let confirmations = 0

async function backUp(portal: WebPortal, lanes: SdkLanes, request: BackupRequest) {
  const result = await portal.backupWallet(
    sdkMethod(request.method),
    quietly(request.onProgress),
    configsOf(request),
  )
  const { cipherText, storageCallback } = result
  if (storageCallback === undefined) return { cipherText }
  confirmations += 1
  const key = `confirm:${confirmations}`
  return { cipherText, confirmStored: () => lanes.ask('notice', key, storageCallback) }
}

async function recover(portal: WebPortal, request: RecoverRequest) {
  const address = await portal.recoverWallet(
    request.cipherText,
    sdkMethod(request.method),
    configsOf(request),
    quietly(request.onProgress),
  )
  return { address }
}

async function readWallet(portal: WebPortal, custody: Custody | undefined): Promise<PortalWallet> {
  const record = await portal.getClient()
  const curves = (record.wallets ?? []).map((wallet) => wallet.curve as WalletCurve)
  return {
    id: record.id,
    exists: curves.length > 0,
    onDevice: curves.length > 0 && (await holdsShares(portal, curves)),
    custody: custodyOf(record, custody),
    methods: methodsOf(portal),
    curves,
    backups: backupsOf(record),
  }
}

/** The SDK's own `isWalletOnDevice()` wants both curves, also of a wallet that has only one. */
async function holdsShares(portal: WebPortal, curves: readonly WalletCurve[]): Promise<boolean> {
  if (portal.mpc?.checkSharesOnDevice === undefined) return portal.isWalletOnDevice()
  const held = await portal.mpc.checkSharesOnDevice()
  return curves.every((curve) => held[curve] === true)
}

function custodyOf(record: WebPortalRecord, fallback: Custody | undefined): Custody {
  const managed = record.environment?.backupWithPortalEnabled
  if (typeof managed === 'boolean') return managed ? 'portal' : 'self'
  if (fallback === undefined) throw new BackupError('CUSTODY_MISMATCH')
  return fallback
}

function methodsOf(portal: WebPortal): BackupMethod[] {
  const methods: BackupMethod[] = ['PASSWORD']
  if (portal.passkeyConfig) methods.unshift('PASSKEY')
  if (portal.gDriveConfig) methods.push('GDRIVE')
  return methods
}

function backupsOf(record: WebPortalRecord): PortalBackup[] {
  return (record.wallets ?? []).flatMap(({ curve, backupSharePairs = [] }) =>
    backupSharePairs.map(({ backupMethod, status, createdAt }) => ({
      method: backupMethod,
      curve: curve as WalletCurve,
      complete: status === 'completed',
      createdAt,
    })),
  )
}

function configsOf({ method, password }: { method: BackupMethod; password?: string }) {
  return method === 'PASSWORD' && password !== undefined ? { passwordStorage: { password } } : {}
}

/** The SDK's enum takes no string literal, though its values are exactly these words. */
function sdkMethod(method: BackupMethod): never {
  return method as never
}

/** A throw in the SDK's progress callback becomes an uncaught error of the page. */
function quietly(
  onProgress: BackupRequest['onProgress'],
): NonNullable<BackupRequest['onProgress']> {
  return (progress) => {
    try {
      onProgress?.(progress)
    } catch {
      // Progress is news, never a reason to fail.
    }
  }
}
