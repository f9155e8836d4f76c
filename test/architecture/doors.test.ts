import { describe, expect, it } from 'vitest'

// What stands here is what users may import. A name that comes or goes is a change of the promise.
function namesOf(door: object): string[] {
  return Object.keys(door).sort()
}

describe('the doors of the package export', () => {
  it('at the front, what an app in React needs', async () => {
    const names = namesOf(await import('portal-backup-kit'))
    expect(names.length).toBeLessThanOrEqual(60)
    expect(names).toMatchInlineSnapshot(`
      [
        "BackupButton",
        "BackupMethodPicker",
        "BackupNotice",
        "BackupProgress",
        "BackupProvider",
        "BackupStatus",
        "PasswordBackupForm",
        "PasswordRules",
        "PasswordStrengthMeter",
        "RecoverWallet",
        "adaptiveTheme",
        "backupStatusQuery",
        "contrastTheme",
        "darkTheme",
        "en",
        "isBackupError",
        "lightTheme",
        "useBackup",
        "useBackupMethods",
        "useBackupStatus",
        "usePasswordStrength",
        "useRecovery",
        "walletSafety",
      ]
    `)
  })

  it('from /core, the engine', async () => {
    expect(namesOf(await import('portal-backup-kit/core'))).toMatchInlineSnapshot(`
      [
        "BackupError",
        "ShareRefused",
        "ShareStoreError",
        "backupErrorCodes",
        "backupMethods",
        "createBackupController",
        "createRecoveryController",
        "digestOf",
        "errorDocsUrl",
        "errorFacts",
        "errorSummaries",
        "isBackupError",
        "isShareRefused",
        "isShareStoreError",
        "journalVersion",
        "lengthPolicy",
        "normalizePassword",
        "parseJournal",
      ]
    `)
  })

  it('from /adapters, the outside world', async () => {
    expect(namesOf(await import('portal-backup-kit/adapters'))).toMatchInlineSnapshot(`
      [
        "browserConnectivity",
        "browserMethodSupport",
        "deferredPortalClient",
        "httpShareStore",
        "indexedDbJournal",
        "isWebPortal",
        "passkeySupport",
        "portalClient",
        "webLock",
      ]
    `)
  })

  it('from /strength, the password policies', async () => {
    expect(namesOf(await import('portal-backup-kit/strength'))).toMatchInlineSnapshot(`
      [
        "generatePhrase",
        "haveIBeenPwned",
        "passwordPolicy",
        "pinPolicy",
      ]
    `)
  })

  it('from /server, the keeper of shares', async () => {
    expect(namesOf(await import('portal-backup-kit/server'))).toMatchInlineSnapshot(`
      [
        "createBackupServer",
        "postgresShareStore",
        "serverProblems",
        "toNodeHandler",
      ]
    `)
  })

  it('from /sandbox, the local Portal', async () => {
    expect(namesOf(await import('portal-backup-kit/sandbox'))).toMatchInlineSnapshot(`
      [
        "startSandbox",
      ]
    `)
  })

  it('from /testing, the fakes and the contracts', async () => {
    expect(namesOf(await import('portal-backup-kit/testing'))).toMatchInlineSnapshot(`
      [
        "awaitedCrypto",
        "createFakePortal",
        "describeJournal",
        "describePortalClient",
        "describeRunLock",
        "describeServerShareStore",
        "describeShareStore",
        "manualClock",
        "memoryJournal",
        "memoryLock",
        "memoryShareStore",
      ]
    `)
  })
})
