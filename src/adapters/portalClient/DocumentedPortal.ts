import type { BackupMethod } from '../../core/state.js'
import type { PortalDialect, SdkBackup, SdkConfigs, SdkProgress } from './PortalDialect.js'
import {
  addressOf,
  isOnDevice,
  lowerCase,
  type PortalParts,
  readerOf,
  storedMethods,
  tellFirst,
} from './PortalParts.js'

/** The shape that Portal's guide to backups on the web calls, as far as the kit uses it. */
export interface DocumentedPortal extends PortalParts<[stored: boolean, method: never]> {
  backupWallet(method: never, configs: DocumentedConfigs, progress: SdkProgress): Promise<SdkBackup>
  recoverWallet(
    cipherText: string,
    method: never,
    configs: DocumentedConfigs,
    progress: SdkProgress,
  ): Promise<unknown>
}

/** The guides name the place of a password in two ways. */
export interface DocumentedConfigs extends SdkConfigs {
  readonly passwordStorageConfig?: { readonly password: string }
}

/** The form of the guides: configs before progress, and either notice. */
export function documentedDialect(portal: DocumentedPortal): PortalDialect {
  // Some guides take `BackupMethods` from `@portal-hq/core`, where its values are in lower case.
  const wordOf = (method: BackupMethod) => {
    const word = lowerCase[method]
    return (word in (portal.backup ?? {}) ? word : method) as never
  }
  return {
    methods: () => storedMethods(portal) ?? ['PASSKEY', 'PASSWORD', 'GDRIVE'],
    readRecord: readerOf(portal),
    holdsShares: () => isOnDevice(portal),
    backUp: ({ method, progress, configs }) =>
      portal.backupWallet(wordOf(method), underBothNames(configs), progress),
    async recover(cipherText, { method, progress, configs }) {
      const both = underBothNames(configs)
      return addressOf(
        await portal.recoverWallet(cipherText, wordOf(method), both, progress),
        portal,
      )
    },
    tell: (stored, method) => tellFirst([portal, portal.api], stored, method as never),
  }
}

function underBothNames({ passwordStorage }: SdkConfigs): DocumentedConfigs {
  return passwordStorage ? { passwordStorage, passwordStorageConfig: passwordStorage } : {}
}
