import type { PortalDialect, SdkConfigs, SdkProgress } from './PortalDialect.js'
import {
  addressOf,
  isOnDevice,
  lowerCase,
  type PortalParts,
  readerOf,
  storedMethods,
  tellFirst,
} from './PortalParts.js'

/** The shape that Portal's legacy guides call (React Native), as far as the kit uses it. */
export interface LegacyPortal extends PortalParts<[stored: boolean]> {
  readonly mpc: PortalParts['mpc'] & {
    /** Configs only where there is a password. */
    backup(method: never, progress: SdkProgress, configs?: SdkConfigs): Promise<string>
    recover(
      cipherText: string,
      method: never,
      progress: SdkProgress,
      configs?: SdkConfigs,
    ): Promise<unknown>
  }
}

/** The legacy form: everything on `mpc`, and a notice that names no method. */
export function legacyDialect(portal: LegacyPortal): PortalDialect {
  return {
    methods: () => storedMethods(portal) ?? ['PASSWORD', 'GDRIVE', 'ICLOUD'],
    readRecord: readerOf(portal),
    holdsShares: () => isOnDevice(portal),
    backUp: ({ method, progress, configs }) =>
      portal.mpc.backup(lowerCase[method] as never, progress, ...given(configs)),
    async recover(cipherText, { method, progress, configs }) {
      const word = lowerCase[method] as never
      const answer = await portal.mpc.recover(cipherText, word, progress, ...given(configs))
      return addressOf(answer, portal)
    },
    tell: (stored) => tellFirst([portal.api, portal], stored),
  }
}

function given(configs: SdkConfigs): [SdkConfigs?] {
  return configs.passwordStorage === undefined ? [] : [configs]
}
