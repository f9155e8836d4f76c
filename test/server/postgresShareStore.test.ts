import { postgresShareStore } from 'portal-backup-kit/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeServerShareStore } from '../../src/testing/describeServerShareStore.js'

const opening = postgresShareStore({ connection: 'memory://' })
beforeAll(async () => {
  await opening
}, 60_000)
afterAll(async () => (await opening).close())

describeServerShareStore('postgresShareStore in memory', async () => ({ store: await opening }), {
  describe,
  it,
  expect,
})
