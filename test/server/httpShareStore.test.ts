import { httpShareStore } from 'portal-backup-kit/adapters'
import { createBackupServer, postgresShareStore } from 'portal-backup-kit/server'
import { describeShareStore } from 'portal-backup-kit/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from './listen.js'

const opening = postgresShareStore({ connection: 'memory://' })
beforeAll(async () => {
  await opening
})
afterAll(async () => (await opening).close())

const listenForShares = () => listen(createBackupServer({ store: opening, authorize: () => true }))

describe.each([
  ['put', '/users', '/user-backup-shares'],
  ['post', '/users', '/user-backup-share'],
  ['client-backup', '/portal/clients', '/backup'],
] as const)('httpShareStore and a backup server', (format, before, after) => {
  describeShareStore(
    `the pair of them in the format ${format}`,
    async () => {
      const origin = await listenForShares()
      return httpShareStore({
        format,
        url: (_, walletId) => `${origin}${before}/${encodeURIComponent(walletId)}${after}`,
      })
    },
    { describe, it, expect },
  )
})
