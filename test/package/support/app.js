import { BackupNotice, BackupProvider, PasswordBackupForm } from 'portal-backup-kit'
import { createFakePortal } from 'portal-backup-kit/testing'
import { createElement, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** An app as small as one can be: a form that backs up, on a wallet that is there at once. */
const provider = {
  portal: createFakePortal(),
  tokens: { 'color-accent': '#b01657' },
}

createRoot(document.body.appendChild(document.createElement('main'))).render(
  createElement(
    StrictMode,
    null,
    createElement(
      BackupProvider,
      provider,
      createElement(PasswordBackupForm, { confirmation: 'none' }),
      createElement(BackupNotice),
    ),
  ),
)
