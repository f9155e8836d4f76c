import { walletSafety } from 'portal-backup-kit'
import {
  BackupError,
  type BackupErrorCode,
  type BackupMethod,
  type BackupPhase,
  backupErrorCodes,
} from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'

const afterFailure = (code: BackupErrorCode, method: BackupMethod, phase: BackupPhase | null) =>
  walletSafety({ status: 'failed', method, error: new BackupError(code, { phase }) })

const keyHolders = ['PASSKEY', 'GDRIVE', 'ICLOUD'] as const

describe('walletSafety', () => {
  it('calls everything unchanged while nothing has begun', () => {
    expect(walletSafety({ status: 'idle' })).toEqual({
      device: 'unchanged',
      olderBackup: 'unchanged',
      newBackup: 'none',
    })
  })

  it.each(keyHolders)(
    'warns that an older %s backup may be closed by a run that died',
    (method) => {
      const state = { status: 'interrupted', method, remedy: 'start-over' } as const
      expect(walletSafety(state).olderBackup).toBe('may-be-closed')
    },
  )

  it('leaves an older password backup in peace: it opens with its own password', () => {
    const state = { status: 'interrupted', method: 'PASSWORD', remedy: 'start-over' } as const
    expect(walletSafety(state).olderBackup).toBe('unchanged')
    expect(afterFailure('ENCRYPT_FAILED', 'PASSWORD', 'encrypting').olderBackup).toBe('unchanged')
  })

  it('knows that the backup is kept where the run only has to be finished', () => {
    const state = { status: 'interrupted', method: 'PASSKEY', remedy: 'resume' } as const
    expect(walletSafety(state)).toMatchObject({ newBackup: 'kept', olderBackup: 'unchanged' })
  })

  it.each(keyHolders)(
    'warns when a %s run fails after its key may have been replaced',
    (method) => {
      for (const phase of ['encrypting', 'storing'] as const) {
        expect(afterFailure('NETWORK', method, phase).olderBackup).toBe('may-be-closed')
      }
      expect(afterFailure('STORE_REFUSED', method, 'delivering').olderBackup).toBe('may-be-closed')
    },
  )

  it.each(['GOOGLE_STORAGE_FULL', 'GOOGLE_UNAUTHENTICATED'] as const)(
    'warns when Drive refuses the new key with %s: the old one is deleted first',
    (code) => {
      expect(afterFailure(code, 'GDRIVE', 'storing').olderBackup).toBe('may-be-closed')
      expect(afterFailure(code, 'GDRIVE', 'reading').olderBackup).toBe('unchanged')
    },
  )

  it('does not warn when a run fails before its key', () => {
    for (const phase of [null, 'reading', 'generating'] as const) {
      expect(afterFailure('NETWORK', 'PASSKEY', phase).olderBackup).toBe('unchanged')
    }
    expect(afterFailure('PASSKEY_CANCELLED', 'PASSKEY', 'encrypting').olderBackup).toBe('unchanged')
    expect(afterFailure('POPUP_BLOCKED', 'GDRIVE', 'storing').olderBackup).toBe('unchanged')
  })

  it('says that the backup is kept while its store has not answered', () => {
    expect(afterFailure('STORE_UNKNOWN', 'PASSKEY', 'delivering').newBackup).toBe('kept')
    expect(afterFailure('SESSION_EXPIRED', 'PASSKEY', 'delivering').newBackup).toBe('kept')
    expect(afterFailure('CONFIRM_FAILED', 'PASSKEY', 'confirming').newBackup).toBe('unconfirmed')
  })

  it('claims nothing about a wallet that is not there or was not read', () => {
    expect(afterFailure('WALLET_MISSING', 'PASSKEY', null).device).toBe('missing')
    expect(afterFailure('WALLET_NOT_ON_DEVICE', 'PASSKEY', null).device).toBe('missing')
    expect(afterFailure('WALLET_NOT_READY', 'PASSKEY', null).device).toBe('unread')
  })

  it.each(backupErrorCodes)('never calls the wallet on the device changed: %s', (code) => {
    for (const method of [...keyHolders, 'PASSWORD'] as const) {
      const { device } = afterFailure(code, method, 'storing')
      expect(['unchanged', 'missing', 'unread']).toContain(device)
    }
  })
})
