import {
  BackupError,
  backupErrorCodes,
  errorFacts,
  errorSummaries,
  isBackupError,
  isShareRefused,
  ShareRefused,
} from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import { goodPassword, openWorld, outcome } from './support/openWorld.js'

describe('BackupError', () => {
  it.each(backupErrorCodes)('%s says what to do next and where it is explained', (code) => {
    const error = new BackupError(code, { phase: 'storing' })
    expect(error).toMatchObject({ code, phase: 'storing', ...pick(code) })
    expect(error.docsUrl).toMatch(new RegExp(`#${code.toLowerCase()}$`))
    expect(error.message).toContain(error.docsUrl)
    expect(errorSummaries[code]).toMatch(/\.$/)
  })

  it('is known across copies of the kit', () => {
    const foreign = Object.assign(new Error('x'), {
      [Symbol.for('portal-backup-kit.BackupError')]: true,
    })
    expect(isBackupError(foreign)).toBe(true)
    expect(isBackupError(new Error('x'))).toBe(false)
    expect(isBackupError(null)).toBe(false)
    expect(isShareRefused(new ShareRefused())).toBe(true)
  })

  it('keeps nothing of its cause that could quote a secret', () => {
    const cause = Object.assign(new Error(`407 for ${goodPassword}`), {
      code: 407,
      id: 'DECRYPT_FAILED',
      body: goodPassword,
      name: `Error ${goodPassword}`,
    })
    const error = new BackupError('UNEXPECTED', { cause })
    expect(error.cause).toEqual({ name: 'object', code: 407, id: 'DECRYPT_FAILED' })
  })
})

describe('a failure of the SDK', () => {
  it.each([
    ['OPERATION_IN_PROGRESS', { id: 'OPERATION_IN_PROGRESS' }],
    ['OPERATION_IN_PROGRESS', { code: 'WALLET_MODIFICATION_ALREADY_IN_PROGRESS' }],
    ['WEBHOOK_FAILED', { code: 999, message: 'WEBHOOK_FAILED: the webhook took too long' }],
    ['SESSION_EXPIRED', { code: 202, message: 'The API key is not valid' }],
    ['SESSION_EXPIRED', { status: 401 }],
    ['RATE_LIMITED', { status: 429 }],
    ['NETWORK', { code: 210 }],
    ['NETWORK', { status: 503 }],
    ['GENERATE_FAILED', { code: 114 }],
    ['ENCRYPT_FAILED', { code: 402 }],
    ['METHOD_UNAVAILABLE', { id: 'METHOD_UNSUPPORTED' }],
    ['PASSWORD_REJECTED', { message: 'Password must be at least 4 characters' }],
    ['UNEXPECTED', { code: 999, message: 'Something new' }],
    ['UNEXPECTED', 'a text'],
    ['UNEXPECTED', undefined],
  ])('becomes %s, with the phase it came in', async (code, reject) => {
    const { portal, openPage } = openWorld()
    portal.setFaults({ backupWallet: { reject } })
    const state = await openPage().backUp()
    expect(outcome(state)).toBe(code)
    expect(state).toMatchObject({ error: { phase: 'reading' } })
  })
})

function pick(code: (typeof backupErrorCodes)[number]) {
  const { retryable, action } = errorFacts[code]
  return { retryable, action }
}
