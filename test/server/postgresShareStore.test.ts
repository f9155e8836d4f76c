import { postgresShareStore } from 'portal-backup-kit/server'
import { describeServerShareStore } from 'portal-backup-kit/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const opening = postgresShareStore({ connection: 'memory://' })
beforeAll(async () => {
  await opening
})
afterAll(async () => (await opening).close())

describeServerShareStore('postgresShareStore in memory', async () => ({ store: await opening }), {
  describe,
  it,
  expect,
})
