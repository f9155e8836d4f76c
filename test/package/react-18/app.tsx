import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  BackupProvider,
  BackupStatus,
  PasswordBackupForm,
  PasswordRules,
  PasswordStrengthMeter,
  RecoverWallet,
  useBackup,
  usePasswordStrength,
} from 'portal-backup-kit'
import { useRef } from 'react'
import { createRoot } from 'react-dom/client'

function Own() {
  const backup = useBackup()
  const strength = usePasswordStrength()
  const meter = useRef<HTMLDivElement>(null)
  return (
    <div>
      <p>{backup.status}</p>
      <PasswordStrengthMeter ref={meter} strength={strength} />
      <PasswordRules strength={strength} render={<ol />} />
    </div>
  )
}
function App({ portal }: { portal: null }) {
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  return (
    <BackupProvider portal={portal} appName="Acme">
      <BackupButton
        ref={button}
        className={({ status }) => `is-${status}`}
        render={(props, state) => <button {...props} data-s={state.status} />}
      />
      <BackupMethodPicker ref={(element: HTMLFieldSetElement | null) => void element} />
      <PasswordBackupForm ref={form} render={<form />} />
      <BackupProgress />
      <BackupNotice />
      <BackupStatus />
      <RecoverWallet render={<section />} />
      <Own />
    </BackupProvider>
  )
}
createRoot(document.body).render(<App portal={null} />)
