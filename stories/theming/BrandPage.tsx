import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  BackupStatus,
  PasswordBackupForm,
} from 'portal-backup-kit'
import { BackupError, type BackupState } from 'portal-backup-kit/core'
import type { ReactNode } from 'react'
import { backedUp, plainWallet } from '../support/fixed.js'
import { quickPolicy, Stage } from '../support/Stage.js'
import type { Brand } from './brands.js'
import './brands.css'

interface BrandPageProps {
  readonly brand: Brand
  readonly children: ReactNode
}

/** The app's own page: its colours and its heading, in its own CSS. */
export function BrandPage({ brand, children }: BrandPageProps) {
  const { className, name, heading } = brand
  return (
    <section className={`brand ${className}`} aria-label={name} lang="en" dir="ltr">
      <header className="brand-head">
        <p className="brand-name">{name}</p>
        <h2 className="brand-heading">{heading}</h2>
      </header>
      {children}
    </section>
  )
}

const working: BackupState = {
  status: 'working',
  method: 'PASSWORD',
  phase: 'delivering',
  progress: 0.72,
  attempt: 1,
  slow: false,
}

const failed: BackupState = {
  status: 'failed',
  method: 'PASSKEY',
  error: new BackupError('NETWORK', { phase: 'storing', runId: '7f3a-91c2' }),
}

/** The parts on the brand's page, in the states in which most people meet them. */
export function BrandParts({ brand: { theme } }: { readonly brand: Brand }) {
  return (
    <div className="brand-parts">
      <div className="brand-card">
        <Stage
          state={{ status: 'idle' }}
          theme={theme}
          wallet={backedUp({ PASSWORD: '2026-11-03T09:00:00Z' })}
          methods={['PASSWORD', 'PASSKEY']}
        >
          <BackupStatus />
        </Stage>
        <BrandButton theme={theme} />
      </div>
      <div className="brand-card">
        <Stage state={{ status: 'idle' }} theme={theme} methods={plainWallet.methods}>
          <BackupMethodPicker defaultValue="PASSWORD" />
        </Stage>
      </div>
      <div className="brand-card">
        <Stage
          state={{ status: 'collecting', method: 'PASSWORD' }}
          theme={theme}
          passwordPolicy={quickPolicy}
        >
          <PasswordBackupForm />
        </Stage>
      </div>
      <div className="brand-card">
        <Stage state={working} theme={theme}>
          <BackupProgress />
        </Stage>
        <Stage state={failed} theme={theme}>
          <BackupNotice onUseAnotherMethod={() => {}} />
        </Stage>
      </div>
    </div>
  )
}

/** The button alone: what an app shows of the kit before anybody asks for more. */
export function BrandButton({ theme }: Pick<Brand, 'theme'>) {
  return (
    <Stage state={{ status: 'idle' }} theme={theme}>
      <BackupButton />
    </Stage>
  )
}
