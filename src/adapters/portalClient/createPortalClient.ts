import { BackupError } from '../../core/errors.js'
import type {
  BackupRequest,
  BackupResult,
  PortalBackup,
  PortalClient,
  PortalWallet,
} from '../../core/ports.js'
import type { Custody, WalletCurve } from '../../core/state.js'
import { dialectOf } from './dialectOf.js'
import type { PortalGeneration } from './generationOf.js'
import type { PortalDialect, PortalRecord, SdkProgress, SdkRequest } from './PortalDialect.js'
import type { PortalClientOptions } from './portalClient.js'
import { lanesOf, type SdkLanes } from './sdkLanes.js'

type Options = PortalClientOptions & { readonly timeoutMs: number }

/** Makes the engine's client of an instance that can be called. */
export function createPortalClient(
  portal: object,
  generation: PortalGeneration,
  options: Options,
): PortalClient {
  const dialect = dialectOf(portal, generation)
  const lanes = lanesOf(portal, options.timeoutMs)
  return {
    async ready() {},
    getWallet: () => lanes.ask('read', 'wallet', () => readWallet(dialect, options)),
    backupWallet: (request) => lanes.operate(() => backUp(dialect, lanes, request)),
    async storedClientBackupShare(stored, method) {
      await lanes.ask('notice', `${stored}:${method}`, () => dialect.tell(stored, method))
    },
    recoverWallet: ({ cipherText, ...request }) =>
      lanes.operate(async () => ({
        address: await putToSdk(request, (asked) => dialect.recover(cipherText, asked)),
      })),
  }
}

async function backUp(
  dialect: PortalDialect,
  lanes: SdkLanes,
  request: BackupRequest,
): Promise<BackupResult> {
  const result = await putToSdk(request, dialect.backUp)
  if (typeof result === 'string') return { cipherText: result }
  const { cipherText, storageCallback } = result
  if (storageCallback === undefined) return { cipherText }
  return { cipherText, confirmStored: confirmationOf(lanes, storageCallback) }
}

/** Apart from the backup: it is kept for long, and a function keeps what the one around it had. */
function confirmationOf(lanes: SdkLanes, storageCallback: () => Promise<void>) {
  return () => lanes.ask('notice', storageCallback, storageCallback)
}

/**
 * Puts one operation to the SDK. What the SDK resolves with holds on to its arguments for as long as
 * a confirmation may be wanted, so the password is taken out of them.
 */
async function putToSdk<T>(
  { method, password, onProgress }: BackupRequest,
  call: (request: SdkRequest) => Promise<T>,
): Promise<T> {
  if (method !== 'PASSWORD') assertActivation()
  const progress: SdkProgress = (status) => {
    try {
      onProgress?.(status)
    } catch {
      // Progress is news, never a reason to fail.
    }
  }
  if (method !== 'PASSWORD' || password === undefined)
    return call({ method, progress, configs: {} })
  const passwordStorage = { password }
  try {
    return await call({ method, progress, configs: { passwordStorage } })
  } finally {
    passwordStorage.password = ''
  }
}

/**
 * Every method but a password has a prompt, and browsers open its window only in the name of a click,
 * a few seconds long (HTML, "transient activation"). The SDK would wait for an answer for ever.
 */
function assertActivation(): void {
  if (globalThis.navigator?.userActivation?.isActive === false)
    throw new BackupError('POPUP_BLOCKED')
}

async function readWallet(
  dialect: PortalDialect,
  { custody, getClient = dialect.readRecord }: Options,
): Promise<PortalWallet> {
  if (getClient === undefined) throw new BackupError('WALLET_NOT_READY')
  const record = await getClient()
  const curves = (record.wallets ?? []).map((wallet) => wallet.curve as WalletCurve)
  return {
    id: record.id,
    exists: curves.length > 0,
    onDevice: curves.length > 0 && (await dialect.holdsShares(curves)),
    custody: custodyOf(record, custody),
    methods: dialect.methods(),
    address: addressIn(record),
    curves,
    backups: backupsOf(record),
  }
}

/** A wallet without an EVM address has that of another chain alone. */
function addressIn({ address, metadata }: PortalRecord): string | null {
  const { eip155, ...others } = metadata?.namespaces ?? {}
  const known = [eip155?.address, address, ...Object.values(others).map((one) => one?.address)]
  return known.find(Boolean) ?? null
}

function custodyOf(record: PortalRecord, fallback: Custody | undefined): Custody {
  const managed = record.environment?.backupWithPortalEnabled
  if (typeof managed === 'boolean') return managed ? 'portal' : 'self'
  if (fallback === undefined) throw new BackupError('CUSTODY_MISMATCH')
  return fallback
}

function backupsOf(record: PortalRecord): PortalBackup[] {
  return (record.wallets ?? []).flatMap(({ curve, backupSharePairs = [] }) =>
    backupSharePairs.map(({ backupMethod, status, createdAt }) => ({
      method: backupMethod,
      curve: curve as WalletCurve,
      complete: status === 'completed',
      createdAt,
    })),
  )
}
