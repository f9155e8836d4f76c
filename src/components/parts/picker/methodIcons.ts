'use client'
import type { BackupMethod } from '../../../core/state.js'
import { cloudIcon, driveIcon, passkeyIcon, passwordIcon } from '../icons.js'

/** The picture of each method. No trademarks: a folder and a cloud. */
export const methodIcons: Readonly<Record<BackupMethod, string>> = {
  PASSKEY: passkeyIcon,
  PASSWORD: passwordIcon,
  GDRIVE: driveIcon,
  ICLOUD: cloudIcon,
}
