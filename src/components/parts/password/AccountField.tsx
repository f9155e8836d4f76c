'use client'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { masked, maskedClasses } from '../masked.js'

/** Tells password managers whose password this is. Real, but out of sight and out of the tab order. */
export function AccountField() {
  const { account } = useBackupEnvironment()
  if (account === undefined) return null
  return (
    <input
      {...masked}
      className={`pbk-hidden ${maskedClasses}`}
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
