import type { WalletCurve } from '../../core/state.js'
import { type PerCurve, perCurve, walletCurves } from '../crypto/shares.js'
import { PortalError } from '../portalErrors.js'

/** The client signing shares that this browser keeps for one client. */
export interface DeviceShares {
  /** @throws {PortalError} STATE_INVALID when the share is not on this device. */
  read(curve: WalletCurve): string
  /** @throws {PortalError} SAVE_SIGNING_SHARE_FAILED when the browser refuses storage to this frame. */
  write(shares: PerCurve<string>): void
  has(curve: WalletCurve): boolean
  clear(): void
}

/** What shares are kept in: in the iframe, localStorage of its origin, as in Portal's own. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps the shares of one client apart from those of others. */
export function deviceShares(storage: DeviceStorage, clientId: string): DeviceShares {
  const key = (curve: WalletCurve) => `portal-sandbox:${clientId}:${curve}`
  const find = (curve: WalletCurve) => storage.getItem(key(curve))
  return {
    read(curve) {
      const share = find(curve)
      if (share === null) {
        throw new PortalError('STATE_INVALID', `This device has no signing share for ${curve}`)
      }
      return share
    },
    write(shares) {
      try {
        for (const curve of walletCurves) storage.setItem(key(curve), shares[curve])
      } catch {
        throw new PortalError('SAVE_SIGNING_SHARE_FAILED')
      }
    },
    has: (curve) => find(curve) !== null,
    clear: () => {
      perCurve((curve) => storage.removeItem(key(curve)))
    },
  }
}
