import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BackupMethod, PortalWallet } from '../../src/core/index.js'
import { readBackupStatus } from '../../src/react/backupStatus.js'

describe('the status of a wallet', () => {
  it('leaves out methods that the kit does not know, and keeps the others', () => {
    const wallet: PortalWallet = {
      id: 'wallet-1',
      exists: true,
      onDevice: true,
      custody: 'portal',
      methods: ['FIREBASE' as BackupMethod, 'PASSWORD', 'CUSTOM' as BackupMethod],
      backups: [
        { method: 'FIREBASE', curve: 'SECP256K1', complete: true, createdAt: '2026-01-01' },
      ],
    }
    const { methods } = readBackupStatus(wallet)
    expect(methods.map(({ method, runsHere }) => [method, runsHere])).toEqual([
      ['PASSWORD', true],
      ['PASSKEY', false],
      ['GDRIVE', false],
      ['ICLOUD', false],
    ])
  })
})

describe('the example of a share store in the README', () => {
  it('encodes the id of the wallet', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toContain('encodeURIComponent(walletId)')
  })
})
