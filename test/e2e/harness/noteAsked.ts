import type Portal from '@portal-hq/web'

declare global {
  /** Each backup that the SDK was asked for, and whether a click was still fresh then. */
  var asked: { readonly method: string; readonly isActive: boolean }[]
}

/** Has an instance note what it is asked for, at the moment in which it is asked. */
export function noteAsked(portal: Portal): Portal {
  globalThis.asked = []
  const { backupWallet } = portal
  portal.backupWallet = (...request: Parameters<typeof backupWallet>) => {
    const { isActive } = navigator.userActivation
    globalThis.asked.push({ method: request[0], isActive })
    return backupWallet.apply(portal, request)
  }
  return portal
}
