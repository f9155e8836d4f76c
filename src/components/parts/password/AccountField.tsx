'use client'
import { useBackupEnvironment } from '../../../react/BackupContext.js'

/** Tells password managers whose password this is. Real, but out of sight and out of the tab order. */
export function AccountField() {
  const { account } = useBackupEnvironment()
  if (account === undefined) return null
  return (
    <input
      className="pbk-hidden"
      type="text"
      name="username"
      autoComplete="username"
      value={account}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
