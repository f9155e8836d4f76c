import type { Clock, PortalBackup, PortalClient } from '../core/ports.js'
import { systemClock } from '../core/run/environment.js'
import type { BackupMethod, Custody } from '../core/state.js'
import { fakeId } from './fakeId.js'
import { backUp, type FakeWallet, portalError, recover } from './fakeOperations.js'
import {
  backupsOf,
  createFakePortalRecord,
  type FakeNotice,
  type FakeRun,
  type FakeSharePair,
  fakeCurves,
} from './fakePortalRecord.js'
import {
  createFaultSwitches,
  type Fault,
  type Faults,
  underFault,
  unlessAborted,
} from './faults.js'

/** What a fake Portal starts with. */
export interface FakePortalOptions {
  /** Portal's client id. @default a random one */
  readonly walletId?: string
  /** Who keeps the client backup share. @default 'portal' */
  readonly custody?: Custody
  /** What the SDK can run here. @default PASSKEY, PASSWORD and GDRIVE, as the web SDK */
  readonly methods?: readonly BackupMethod[]
  /** Whether the wallet was ever made. @default true */
  readonly exists?: boolean
  /** Whether this device holds its signing shares. @default the same as `exists` */
  readonly onDevice?: boolean
  /** Share pairs of earlier backups. Nothing recovers from them: there is no ciphertext. @default [] */
  readonly backups?: readonly PortalBackup[]
  /**
   * False: a Portal-managed run stays incomplete until the app confirms it. Whether Portal always
   * completes it by itself is not published.
   * @default true
   */
  readonly completesManagedRuns?: boolean
  /** Milliseconds that every step takes: each progress status, each read, each notice. @default 0 */
  readonly latency?: number
  /** PBKDF2 rounds for the ciphertexts. Few keep tests fast. @default 1000 */
  readonly iterations?: number
  /** @default the platform's */
  readonly clock?: Clock
  /** What goes wrong from the start. @default nothing */
  readonly faults?: FakePortalFaults
}

/** A call that a fault can strike. */
export type FakePortalCallName = keyof PortalClient | 'confirmStored'

/** What goes wrong in a fake Portal, by call. Calls not named work. */
export type FakePortalFaults = Faults<FakePortalCallName>

/** One call of a fake Portal. No secret in it. */
export interface FakePortalCall {
  readonly call: FakePortalCallName
  /** Milliseconds since the epoch, by the fake's clock. */
  readonly at: number
  readonly method?: BackupMethod
  /** What a notice said. */
  readonly stored?: boolean
}

/** What the fake Portal knows. No secret in it. */
export interface FakePortalInspection {
  readonly custody: Custody
  readonly addresses: { readonly eip155: string; readonly solana: string } | null
  readonly sharePairs: readonly FakeSharePair[]
  /** Every notice, oldest first. */
  readonly told: readonly FakeNotice[]
}

/** A {@link PortalClient} with a whole small Portal behind it, and switches. */
export interface FakePortal extends PortalClient {
  /** Every call, oldest first. */
  readonly calls: readonly FakePortalCall[]
  inspect(): FakePortalInspection
  /** Replaces all faults; calls are counted from here. */
  setFaults(faults: FakePortalFaults): void
  /** Takes the signing shares off the device: the wallet has to be recovered. */
  loseDevice(): void
}

/**
 * Makes a Portal in the page, for tests and stories: a wallet on two curves, real share pairs, and
 * ciphertexts that only the right password, or the method's newest key, opens. It asks nobody
 * anything: there is no prompt and no network.
 */
export function createFakePortal(options: FakePortalOptions = {}): FakePortal {
  const wallet = walletFrom(options)
  const { clock, record } = wallet
  const switches = createFaultSwitches<FakePortalCallName>(options.faults)
  const calls: FakePortalCall[] = []

  const perform = <T>(
    call: Omit<FakePortalCall, 'at'>,
    work: (midway: Fault | null) => T | Promise<T>,
  ): Promise<T> => {
    calls.push({ ...call, at: clock.now() })
    const fault = switches.next(call.call)
    const midway = fault?.at === undefined ? null : fault
    return underFault(midway === null ? fault : null, clock, () => work(midway))
  }

  const confirmStored = (run: FakeRun, method: BackupMethod) =>
    perform({ call: 'confirmStored', method, stored: true }, async () => {
      await wallet.pause()
      record.confirmRun(run)
    })

  return {
    calls,
    inspect: () => inspectionOf(wallet),
    setFaults: switches.set,
    loseDevice() {
      wallet.onDevice = false
    },
    ready: ({ signal } = {}) =>
      unlessAborted(
        perform({ call: 'ready' }, () => wallet.pause()),
        signal,
      ),
    getWallet: () =>
      perform({ call: 'getWallet' }, async () => {
        await wallet.pause()
        const { id, exists, onDevice, custody, methods } = wallet
        const curves = exists ? fakeCurves : []
        const address = wallet.addresses?.eip155 ?? null
        const backups = backupsOf(record)
        return { id, exists, onDevice, custody, methods, address, curves, backups }
      }),
    backupWallet: (request) =>
      perform({ call: 'backupWallet', method: request.method }, async (midway) => {
        const { run, cipherText } = await backUp(wallet, request, midway)
        return { cipherText, confirmStored: () => confirmStored(run, request.method) }
      }),
    storedClientBackupShare: (stored, method) =>
      perform({ call: 'storedClientBackupShare', method, stored }, async () => {
        await wallet.pause()
        const found = record.confirmMethod(stored, method)
        if (!found) throw portalError(203, 'NOT_FOUND: There is no backup by this method')
      }),
    recoverWallet: (request) =>
      perform({ call: 'recoverWallet', method: request.method }, (midway) =>
        recover(wallet, request, midway),
      ),
  }
}

function walletFrom(options: FakePortalOptions): FakeWallet {
  const { custody = 'portal', exists = true, latency = 0, clock = systemClock } = options
  return {
    id: options.walletId ?? fakeId(),
    custody,
    exists,
    onDevice: options.onDevice ?? exists,
    methods: options.methods ?? ['PASSKEY', 'PASSWORD', 'GDRIVE'],
    addresses: exists ? { eip155: `0x${randomHex(40)}`, solana: randomHex(44) } : null,
    completesManagedRuns: options.completesManagedRuns ?? true,
    iterations: options.iterations ?? 1_000,
    record: createFakePortalRecord(custody, clock, options.backups ?? []),
    keys: new Map(),
    clock,
    async pause() {
      if (latency > 0) await clock.sleep(latency)
    },
  }
}

function inspectionOf({ custody, addresses, record }: FakeWallet): FakePortalInspection {
  return { custody, addresses, sharePairs: record.sharePairs(), told: [...record.told] }
}

function randomHex(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length / 2))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
