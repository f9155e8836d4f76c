'use client'
import type { BackupMethod } from '../../../core/state.js'
import { icons } from '../icons.js'

/** The picture of each method. No trademarks: a folder and a cloud. */
export const methodIcons: Readonly<Record<BackupMethod, string>> = {
  PASSKEY: icons.passkey,
  PASSWORD: icons.password,
  GDRIVE: icons.drive,
  ICLOUD: icons.cloud,
}
