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
import { goodPassword } from './support/openWorld.js'

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
    expect(error.cause).toEqual({ name: 'unknown', code: 407, id: 'DECRYPT_FAILED' })
  })
})

function pick(code: (typeof backupErrorCodes)[number]) {
  const { retryable, action } = errorFacts[code]
  return { retryable, action }
}
