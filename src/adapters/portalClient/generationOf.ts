/**
 * The generations of Portal SDKs, told apart by how they are called.
 * - `web`: `@portal-hq/web`, every version.
 * - `documented`: `backupWallet(method, configs)`, the form of the guides.
 * - `core`: `@portal-hq/core` 4.x.
 * - `legacy`: `mpc.backup(method, progress)`.
 */
export type PortalGeneration = 'web' | 'documented' | 'core' | 'legacy'

/** Tells an instance's generation by its shape; null where it has none. The first that fits counts. */
export function generationOf(portal: unknown): PortalGeneration | null {
  const { onReady, backupWallet, storedClientBackupShare, api, mpc } = Object(portal)
  if (backupWallet) {
    // No other generation has a start to wait for.
    if (onReady) return 'web'
    // `@portal-hq/core` has the notice on `api` alone.
    if (storedClientBackupShare) return 'documented'
    if (api?.storedClientBackupShare) return 'core'
  }
  return mpc?.backup ? 'legacy' : null
}
