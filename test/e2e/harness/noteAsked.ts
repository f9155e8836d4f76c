import type Portal from '@portal-hq/web'

declare global {
  /** Each backup and recovery that the SDK was asked for, and whether a click was still fresh then. */
  var asked: { readonly method: string; readonly isActive: boolean }[]
}

/** Has an instance note what it is asked for, at the moment in which it is asked. */
export function noteAsked(portal: Portal): Portal {
  globalThis.asked = []
  const { backupWallet, recoverWallet } = portal
  const note = (method: string) => {
    const { isActive } = navigator.userActivation
    globalThis.asked.push({ method, isActive })
  }
  portal.backupWallet = (...request: Parameters<typeof backupWallet>) => {
    note(request[0])
    return backupWallet.apply(portal, request)
  }
  portal.recoverWallet = (...request: Parameters<typeof recoverWallet>) => {
    note(request[1])
    return recoverWallet.apply(portal, request)
  }
  return portal
}
