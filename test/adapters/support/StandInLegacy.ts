import type { BackupMethod } from 'portal-backup-kit/core'
import { createSmallPortal, type Progress, type SmallPortal } from './smallPortal.js'

type Word = 'gdrive' | 'icloud' | 'password'

interface Configs {
  passwordStorage?: { password: string }
}

/** Called as Portal's legacy guide for React Native says, with a notice that takes one argument. */
export class StandInLegacy {
  readonly mpc
  readonly api

  constructor(portal: SmallPortal = createSmallPortal()) {
    const { heard } = portal
    this.mpc = {
      async backup(...given: [method: Word, progress?: Progress, configs?: Configs]) {
        heard('mpc.backup', ...given)
        const [method, progress = () => {}, configs] = given
        const password = passwordOf(method, configs)
        return (await portal.backUp(upperCase(method), password, progress)).cipherText
      },
      async recover(
        ...given: [cipherText: string, method: Word, progress?: Progress, configs?: Configs]
      ) {
        heard('mpc.recover', ...given)
        const [cipherText, method, progress = () => {}, configs] = given
        const password = passwordOf(method, configs)
        await portal.recover(upperCase(method), cipherText, password, progress)
        // A ciphertext, which the guide says nothing more of.
        return 'eyJuZXciOiJzaGFyZSJ9'
      },
    }
    this.api = {
      getClient: () => portal.earlyRecord(),
      async storedClientBackupShare(...given: [stored: boolean]) {
        heard('api.storedClientBackupShare', ...given)
        await portal.tell(given[0])
      },
    }
  }
}

function upperCase(method: Word): BackupMethod {
  if (!['gdrive', 'icloud', 'password'].includes(method)) {
    throw new Error(`[PortalMpc] Unsupported storage method ${method}`)
  }
  return method.toUpperCase() as BackupMethod
}

function passwordOf(method: Word, configs: Configs = {}): string | undefined {
  const { passwordStorage } = configs
  if (method === 'password' && !passwordStorage) throw new Error('Password is required')
  return passwordStorage?.password
}
