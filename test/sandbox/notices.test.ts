import { type Sandbox, startSandbox } from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPage } from './openPage.js'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const stored = { status: 'STORED_CLIENT_BACKUP_SHARE' }

describe('a notice by ids', () => {
  it('completes exactly the pairs it names', async () => {
    const { page, statuses, told } = await selfManaged()
    const first = await page.backUp()
    await page.backUp()
    expect(await page.result('portal:api:setBackupStatus', { ...stored, ...first })).toBe(true)
    expect(await statuses()).toEqual(['completed', 'completed', 'incomplete', 'incomplete'])
    expect(await told()).toEqual([
      { at: expect.any(Number), stored: true, by: 'ids', method: 'PASSWORD' },
    ])
  })

  it('may complete one curve without the other, which does not recover', async () => {
    const { page, statuses } = await selfManaged()
    const { cipherText, backupIds } = await page.backUp()
    await page.result('portal:api:setBackupStatus', { ...stored, backupIds: backupIds.slice(0, 1) })
    expect(await statuses()).toEqual(['completed', 'incomplete'])
    await expect(page.recover(cipherText)).rejects.toMatchObject({ id: 'STATE_INVALID' })
  })

  it('changes nothing when one of the ids is unknown', async () => {
    const { page, statuses, told } = await selfManaged()
    const { backupIds } = await page.backUp()
    await expect(
      page.result('portal:api:setBackupStatus', { ...stored, backupIds: [...backupIds, 'x'] }),
    ).rejects.toMatchObject({ id: 'NOT_FOUND' })
    expect(await statuses()).toEqual(['incomplete', 'incomplete'])
    expect(await told()).toEqual([])
  })

  it('does not complete a pair of which only the key is stored', async () => {
    const { page, statuses, told } = await selfManaged()
    const { backupIds } = await page.backUp()
    const status = 'STORED_CLIENT_BACKUP_SHARE_KEY'
    await page.result('portal:api:setBackupStatus', { backupIds, status })
    expect(await statuses()).toEqual(['incomplete', 'incomplete'])
    expect(await told()).toEqual([])
  })
})

describe('a notice by method', () => {
  it('completes the newest run of the method, and not an older one', async () => {
    const { page, statuses, told } = await selfManaged()
    await page.backUp()
    await page.backUp()
    await notify(page, true, 'PASSWORD')
    expect(await statuses()).toEqual(['incomplete', 'incomplete', 'completed', 'completed'])
    expect(await told()).toMatchObject([{ stored: true, by: 'method', method: 'PASSWORD' }])
  })

  it('says nothing about completeness when it says false, and is recorded', async () => {
    const { page, statuses, told } = await selfManaged()
    await page.backUp()
    await notify(page, true, 'PASSWORD')
    await notify(page, false, 'PASSWORD')
    expect(await statuses()).toEqual(['completed', 'completed'])
    expect((await told()).map((notice) => notice.stored)).toEqual([true, false])
  })

  it('means the newest run where an old SDK names no method', async () => {
    const { page, statuses, told } = await selfManaged()
    await page.backUp()
    await notify(page, true)
    expect(await statuses()).toEqual(['completed', 'completed'])
    expect(await told()).toMatchObject([{ by: 'method', method: 'PASSWORD' }])
  })

  it('is recorded and refused where there is no backup by the method', async () => {
    const { page, told } = await selfManaged()
    await expect(notify(page, true, 'PASSKEY')).rejects.toMatchObject({ id: 'NOT_FOUND' })
    expect(await told()).toMatchObject([{ stored: true, by: 'method', method: 'PASSKEY' }])
    await expect(notify(page, true)).rejects.toMatchObject({ id: 'NOT_FOUND' })
    await expect(notify(page, true, 'CARRIER_PIGEON')).rejects.toMatchObject({ id: 'BAD_REQUEST' })
  })
})

describe('a notice in managed custody', () => {
  it('changes nothing about a backup that Portal has', async () => {
    const { page, statuses } = await setUp('portal')
    const { backupIds } = await page.backUp()
    await page.result('portal:api:setBackupStatus', { ...stored, backupIds })
    expect(await statuses()).toEqual(['completed', 'completed'])
  })

  it('does not make up for a ciphertext that never came to Portal', async () => {
    const { page, statuses, clientId } = await setUp('portal')
    sandbox.setFaults({ backup: { fail: 'WS_CLOSED', at: 'Storing share', times: 1 } }, clientId)
    await expect(page.backUp()).rejects.toMatchObject({ id: 'WS_CLOSED' })
    await notify(page, true, 'PASSWORD')
    expect(await statuses()).toEqual(['incomplete', 'incomplete'])
  })
})

type Page = Awaited<ReturnType<typeof openPage>>

function notify(page: Page, success: boolean, backupMethod?: string) {
  return page.result('portal:storedClientBackupShare', { success, backupMethod })
}

const selfManaged = () => setUp('self')

async function setUp(custody: 'portal' | 'self') {
  const client = await sandbox.createClient({ custody })
  const page = await openPage(sandbox, client)
  await page.result('portal:wasm:generate')
  const inspect = () => sandbox.inspect(client.clientId)
  return {
    ...client,
    page,
    statuses: async () => (await inspect()).sharePairs.map(({ status }) => status),
    told: async () => (await inspect()).told,
  }
}
