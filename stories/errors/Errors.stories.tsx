import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupNotice, RecoverWallet } from 'portal-backup-kit'
import {
  BackupError,
  type BackupErrorCode,
  type BackupMethod,
  type BackupPhase,
} from 'portal-backup-kit/core'
import { expect } from 'storybook/test'
import { Stage } from '../support/Stage.js'

const meta: Meta = { title: 'Errors/Every code' }
export default meta

/** Where a code is met: backing up by a method, in a phase; or getting a wallet back. */
type Place = readonly [method: BackupMethod, phase: BackupPhase | 'recovery' | null]

const places = {
  CANCELLED: ['PASSWORD', 'reading'],
  BUSY: ['PASSWORD', null],
  WALLET_NOT_READY: ['PASSWORD', 'reading'],
  WALLET_MISSING: ['PASSWORD', null],
  WALLET_NOT_ON_DEVICE: ['PASSWORD', null],
  METHOD_UNAVAILABLE: ['GDRIVE', null],
  CUSTODY_MISMATCH: ['PASSWORD', null],
  SESSION_EXPIRED: ['PASSWORD', 'reading'],
  NETWORK: ['PASSWORD', 'generating'],
  TIMEOUT: ['PASSWORD', 'generating'],
  RATE_LIMITED: ['PASSWORD', 'generating'],
  PASSWORD_REJECTED: ['PASSWORD', null],
  PASSKEY_CANCELLED: ['PASSKEY', 'encrypting'],
  PASSKEY_UNSUPPORTED: ['PASSKEY', 'encrypting'],
  PASSKEY_EXISTS: ['PASSKEY', 'encrypting'],
  RELYING_PARTY_MISMATCH: ['PASSKEY', 'encrypting'],
  POPUP_BLOCKED: ['GDRIVE', 'encrypting'],
  GOOGLE_CANCELLED: ['GDRIVE', 'encrypting'],
  GOOGLE_UNAUTHENTICATED: ['GDRIVE', 'encrypting'],
  GOOGLE_PERMISSION_MISSING: ['GDRIVE', 'encrypting'],
  GOOGLE_STORAGE_FULL: ['GDRIVE', 'storing'],
  GOOGLE_BROWSER_REFUSED: ['GDRIVE', 'encrypting'],
  OPERATION_IN_PROGRESS: ['PASSWORD', 'generating'],
  WEBHOOK_FAILED: ['PASSWORD', 'generating'],
  GENERATE_FAILED: ['PASSWORD', 'generating'],
  ENCRYPT_FAILED: ['PASSKEY', 'encrypting'],
  STORE_REFUSED: ['PASSWORD', 'delivering'],
  STORE_UNKNOWN: ['PASSWORD', 'delivering'],
  STORE_MISCONFIGURED: ['PASSWORD', 'delivering'],
  CONFIRM_FAILED: ['PASSWORD', 'confirming'],
  JOURNAL_UNAVAILABLE: ['PASSWORD', null],
  SHARE_MISSING: ['PASSWORD', 'recovery'],
  DECRYPT_FAILED: ['GDRIVE', 'recovery'],
  RECOVER_FAILED: ['PASSWORD', 'recovery'],
  UNEXPECTED: ['PASSWORD', 'generating'],
} as const satisfies Readonly<Record<BackupErrorCode, Place>>

const codes = Object.keys(places) as readonly BackupErrorCode[]

/**
 * What happened, whether the wallet is safe, what now: in this order, for every code. Choose a
 * language in the toolbar.
 */
export const EveryCode: StoryObj = {
  render: () => (
    <div className="stage-column">
      {codes.map((code) => (
        <div className="stage-named" key={code} id={code}>
          <h2 id={`${code}-name`}>{code}</h2>
          <AsPeopleSeeIt code={code} />
        </div>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    const regions = canvas.getAllByRole('region')
    await expect(regions).toHaveLength(codes.length)
    for (const [index, code] of codes.entries()) {
      await expect(regions[index]).toHaveAccessibleName(code)
    }
  },
}

function AsPeopleSeeIt({ code }: { readonly code: BackupErrorCode }) {
  const [method, phase]: Place = places[code]
  if (phase === 'recovery') {
    const error = new BackupError(code, { runId: '7f3a-91c2' })
    return (
      <Stage state={{ status: 'idle' }} recoveryState={{ status: 'failed', method, error }}>
        <RecoverWallet className="stage-panel" aria-labelledby={`${code}-name`} />
      </Stage>
    )
  }
  const error = new BackupError(code, { phase, runId: '7f3a-91c2' })
  return (
    <Stage state={{ status: 'failed', method, error }}>
      <BackupNotice aria-labelledby={`${code}-name`} onUseAnotherMethod={() => {}} />
    </Stage>
  )
}
