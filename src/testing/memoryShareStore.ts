import { digestOf } from '../core/digest.js'
import { ShareRefused } from '../core/errors.js'
import type { ClientBackupShare, Clock, ShareStore } from '../core/ports.js'
import { systemClock } from '../core/run/environment.js'
import type { BackupMethod } from '../core/state.js'
import { createFaultSwitches, type Faults, underFault, unlessAborted } from './faults.js'
import { whileUnderway } from './underway.js'

/** A share that a {@link memoryShareStore} took. */
export interface StoredShare extends ClientBackupShare {
  /** Milliseconds since the epoch, by the store's clock. */
  readonly storedAt: number
}

/** A call of the store. */
export interface ShareStoreCall {
  readonly call: 'put' | 'has' | 'get'
  readonly walletId: string
  readonly method: BackupMethod
  readonly digest?: string
  readonly runId?: string
}

/**
 * What goes wrong in a {@link memoryShareStore}, by call. `{ reject: new ShareRefused() }` is a
 * definite no, any other rejection an unknown outcome.
 */
export type ShareStoreFaults = Faults<ShareStoreCall['call']>

/** A {@link ShareStore} in memory, with switches. One instance is one server. */
export interface MemoryShareStore extends ShareStore {
  /** Every share ever taken, oldest first: a put never destroys the one before it. */
  readonly history: readonly StoredShare[]
  /** Every call, oldest first; no ciphertext in it. */
  readonly calls: readonly ShareStoreCall[]
  setFaults(faults: ShareStoreFaults): void
}

/**
 * Makes a {@link ShareStore} for tests. It answers for itself what a server has to: a run is stored
 * once, and a share that its digest or its run id contradicts is refused.
 */
export function memoryShareStore(
  options: { faults?: ShareStoreFaults; clock?: Clock } = {},
): MemoryShareStore {
  const { clock = systemClock } = options
  const history: StoredShare[] = []
  const calls: ShareStoreCall[] = []
  const switches = createFaultSwitches(options.faults)

  const perform = <T>(call: ShareStoreCall, signal: AbortSignal, work: () => T | Promise<T>) => {
    if (signal.aborted) return Promise.reject(signal.reason)
    calls.push(call)
    return unlessAborted(underFault(switches.next(call.call), clock, work), signal)
  }

  const newest = (walletId: string, method: BackupMethod) =>
    history.findLast((share) => share.walletId === walletId && share.method === method)

  const store = async (share: ClientBackupShare) => {
    if (share.digest !== (await whileUnderway(digestOf(share.cipherText)))) {
      throw new ShareRefused('The digest is not that of the ciphertext.')
    }
    const before = history.find(({ runId }) => runId === share.runId)
    if (before === undefined) {
      history.push({ ...share, storedAt: clock.now() })
    } else if (!isSameShare(before, share)) {
      throw new ShareRefused('The run id was used for another share.')
    }
  }

  return {
    history,
    calls,
    setFaults: switches.set,
    put(share, { signal }) {
      const { walletId, method, digest, runId } = share
      return perform({ call: 'put', walletId, method, digest, runId }, signal, () => store(share))
    },
    has({ walletId, method, digest }, { signal }) {
      return perform({ call: 'has', walletId, method, digest }, signal, () => {
        return newest(walletId, method)?.digest === digest
      })
    },
    get({ walletId, method }, { signal }) {
      return perform({ call: 'get', walletId, method }, signal, () => {
        const share = newest(walletId, method)
        return share === undefined ? null : { cipherText: share.cipherText }
      })
    },
  }
}

function isSameShare(one: ClientBackupShare, other: ClientBackupShare): boolean {
  return (
    one.walletId === other.walletId && one.method === other.method && one.digest === other.digest
  )
}
