import {
  BackupButton,
  BackupProvider,
  PasswordBackupForm,
  RecoverWallet,
  useBackup,
  useBackupMethods,
  useRecovery,
} from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import { createFakePortal, memoryShareStore } from 'portal-backup-kit/testing'
import { createRoot } from 'react-dom/client'

/** What a test reads and does on the page. */
export interface PlatformPage {
  backup: ReturnType<typeof useBackup>
  recovery: ReturnType<typeof useRecovery>
  methods: ReturnType<typeof useBackupMethods>
  /** The second provider's flow, of the same wallet. */
  other: ReturnType<typeof useBackup>
  readonly calls: readonly { readonly call: string }[]
}

declare global {
  interface Window {
    platform: PlatformPage
  }
}

/** The page's own adapters, on a Portal that is in the page. */
const query = new URLSearchParams(document.documentElement.dataset.query ?? location.search)
const custody = query.get('custody') === 'self' ? 'self' : 'portal'
const createdAt = new Date().toISOString()
const earlier = (['SECP256K1', 'ED25519'] as const).map((curve) => ({
  method: 'PASSWORD',
  curve,
  complete: true,
  createdAt,
}))
const portal = createFakePortal({
  custody,
  walletId: 'wallet-1',
  methods: ['PASSWORD', 'PASSKEY'],
  onDevice: !query.has('away'),
  backups: query.has('earlier') ? earlier : [],
})
if (query.has('hang')) portal.setFaults({ backupWallet: { hang: true } })
const shares = memoryShareStore()
const policy: PasswordPolicy = {
  kind: 'password',
  check: async () => ({ accepted: true, score: 4, rejections: [], hints: [] }),
}
const own = query.has('strength') ? {} : { passwordPolicy: policy }
const stores = custody === 'self' ? { shares } : {}
const other = { ...portal }
const page = { calls: portal.calls } as unknown as PlatformPage
window.platform = page

function Probe() {
  page.backup = useBackup()
  page.methods = useBackupMethods()
  // A recovery reads the wallet when it opens, so it opens once there is a backup.
  return page.backup.status === 'saved' || query.has('earlier') ? <RecoveryProbe /> : null
}

function RecoveryProbe() {
  page.recovery = useRecovery()
  return null
}

function OtherProbe() {
  page.other = useBackup()
  return null
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <BackupProvider portal={portal} {...stores} {...own} methods={['PASSWORD', 'PASSKEY']}>
      <BackupButton />
      {query.has('form') && <PasswordBackupForm />}
      {query.has('recover') && <RecoverWallet />}
      <Probe />
    </BackupProvider>
    <BackupProvider portal={other} {...stores} {...own}>
      <OtherProbe />
    </BackupProvider>
  </>,
)
