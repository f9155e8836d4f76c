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
  usePasswordStrength,
} from 'portal-backup-kit'
import type { BackupState } from 'portal-backup-kit/core'
import { createFakePortal } from 'portal-backup-kit/testing'
import { type ComponentType, forwardRef, type ReactElement } from 'react'
import { fixedController } from '../../stories/support/fixed.js'
import { describePart } from './describePart.js'
import 'portal-backup-kit/styles.css'

type AnyPart = ComponentType<{ readonly [prop: string]: unknown }>

/** A provider whose flow stays in one state. */
function staying(state: BackupState) {
  const portal = createFakePortal()
  const controller = fixedController(state)
  return (children: ReactElement) => (
    <BackupProvider portal={portal} controller={controller}>
      {children}
    </BackupProvider>
  )
}

const idle = { status: 'idle' } as const
const working = {
  status: 'working',
  method: 'PASSWORD',
  phase: 'reading',
  progress: 0.1,
  attempt: 1,
  slow: false,
} as const

// As in a form of the app's own. React 18 gives a ref to forwardRef alone.
const OwnMeter = forwardRef<HTMLDivElement>((props, ref) => (
  <PasswordStrengthMeter {...props} ref={ref} strength={usePasswordStrength()} />
)) as AnyPart
const OwnRules = forwardRef<HTMLUListElement>((props, ref) => (
  <PasswordRules {...props} ref={ref} strength={usePasswordStrength()} />
)) as AnyPart

const parts: [AnyPart, string, string, string, BackupState][] = [
  [BackupButton as AnyPart, '<BackupButton />', '.pbk-backup-button', 'button', idle],
  [BackupMethodPicker as AnyPart, '<BackupMethodPicker />', '.pbk-picker', 'fieldset', idle],
  [
    PasswordBackupForm as AnyPart,
    '<PasswordBackupForm />',
    '.pbk-form',
    'form',
    { status: 'collecting', method: 'PASSWORD' },
  ],
  [BackupProgress as AnyPart, '<BackupProgress />', '.pbk-progress', 'div', working],
  [
    BackupNotice as AnyPart,
    '<BackupNotice />',
    '.pbk-notice',
    'section',
    { status: 'interrupted', method: 'PASSWORD', remedy: 'resume' },
  ],
  [BackupStatus as AnyPart, '<BackupStatus />', '.pbk-status', 'div', idle],
  [OwnMeter, '<PasswordStrengthMeter />', '.pbk-meter', 'div', idle],
  [OwnRules, '<PasswordRules />', '.pbk-rules', 'ul', idle],
  [RecoverWallet as AnyPart, '<RecoverWallet />', '.pbk-recover', 'section', idle],
]

for (const [Part, name, selector, element, state] of parts) {
  describePart({ name, selector, element, Part, within: staying(state) })
}
