import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleServer } from './bundledServer.js'

let processes: Awaited<ReturnType<typeof bundleServer>>
beforeAll(async () => {
  processes = await bundleServer({ packages: false })
})
afterAll(() => processes.remove())

describe('an app that has installed no database package', () => {
  it.each([
    ['postgres://app.example/shares', 'npm install pg'],
    ['memory://', 'npm install @electric-sql/pglite'],
    ['./shares', 'npm install @electric-sql/pglite'],
  ])('is told what %s needs', async (connection, advice) => {
    const code = `
      import { postgresShareStore } from './server.mjs'
      await postgresShareStore({ connection: process.argv[1] })`
    const { code: exitCode, complaints } = await processes.run(code, connection).ended
    expect(exitCode).toBe(1)
    expect(complaints).toContain(advice)
  })

  it('can keep shares elsewhere', async () => {
    const code = `
      import { createBackupServer } from './server.mjs'
      const store = { newestShare: async () => null }
      const server = createBackupServer({ store, authorize: () => true })
      const url = 'https://app.example/users/alice/user-backup-shares?backupMethod=GDRIVE'
      console.log((await server(new Request(url))).status)`
    const child = processes.run(code)
    expect((await child.lines.next()).value).toBe('404')
    expect((await child.ended).complaints).toBe('')
  })
})
