import {
  type Sandbox,
  type SandboxFaults,
  type SandboxStep,
  startSandbox,
} from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindPage, openPage, password } from './openPage.js'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const passwordBackup = {
  backupMethod: 'PASSWORD',
  backupConfigs: { passwordStorage: { password } },
}
const messages: Record<
  Exclude<SandboxStep, 'configure' | `prompt${string}` | `drive${string}`>,
  [type: string, data?: object]
> = {
  address: ['portal:address'],
  generate: ['portal:wasm:generate'],
  backup: ['portal:wasm:backup', passwordBackup],
  recover: ['portal:wasm:recover', { ...passwordBackup, cipherText: '' }],
  storedClientBackupShare: [
    'portal:storedClientBackupShare',
    { success: true, backupMethod: 'PASSWORD' },
  ],
  setBackupStatus: [
    'portal:api:setBackupStatus',
    { backupIds: [], status: 'STORED_CLIENT_BACKUP_SHARE' },
  ],
  getClient: ['portal:getClient'],
  checkSharesOnDevice: ['portal:checkSharesOnDevice'],
  destroy: ['portal:destroy'],
  rawSign: ['portal:mpc:rawSign', { curve: 'ED25519', param: 'ab' }],
}
const steps = Object.entries(messages).map(([step, message]) => ({ step, message }))

describe.each(steps)('a fault of $step', ({ step, message: [type, data] }) => {
  it('fails with the Portal error it names, then clears itself', async () => {
    const { page, setFaults } = await setUp({ backup: step === 'recover' })
    setFaults({ [step]: { fail: 'INTERNAL_ERROR', times: 1 } })
    expect((await page.ask(type, data)).answer).toEqual({
      type: `${type}Error`,
      data: { id: 'INTERNAL_ERROR', code: 999, message: expect.any(String) },
    })
    expect((await page.ask(type, data)).answer?.data).not.toMatchObject({ id: 'INTERNAL_ERROR' })
  })

  it('hangs without doing anything, as often as it is asked', async () => {
    const { page, setFaults, inspect } = await setUp({ backup: step === 'recover' })
    setFaults({ [step]: { hang: true } })
    const before = await inspect()
    for (let round = 0; round < 2; round++) {
      expect(await page.ask(type, data)).toEqual({ answer: null, progress: [] })
    }
    expect(await inspect()).toEqual(before)
  })
})

describe('a dropped answer', () => {
  it('leaves a backup complete at Portal that the page never heard of', async () => {
    const { page, setFaults, inspect } = await setUp()
    setFaults({ backup: { drop: true, times: 1 } })
    const { answer, progress } = await page.ask(...messages.backup)
    expect(answer).toBeNull()
    expect(progress.at(-1)).toEqual({ status: 'Done', done: true })
    expect((await inspect()).sharePairs.map(({ status }) => status)).toEqual([
      'completed',
      'completed',
    ])
  })

  it('leaves a notice told', async () => {
    const { page, setFaults, inspect } = await setUp({ backup: true })
    setFaults({ storedClientBackupShare: { drop: true } })
    expect((await page.ask(...messages.storedClientBackupShare)).answer).toBeNull()
    expect((await inspect()).told).toMatchObject([{ stored: true, by: 'method' }])
  })
})

describe('a fault in mid-run', () => {
  it('strikes after the status it names, when the custodian half is made already', async () => {
    const { page, setFaults, inspect } = await setUp()
    setFaults({ backup: { fail: 'ENCRYPT_FAILED', at: 'Encrypting share' } })
    const { answer, progress } = await page.ask(...messages.backup)
    expect(answer?.data).toMatchObject({ id: 'ENCRYPT_FAILED', code: 402 })
    expect(progress.map(({ status }) => status)).toEqual([
      'Reading share',
      'Generating share',
      'Encrypting share',
    ])
    expect((await inspect()).sharePairs).toHaveLength(2)
  })

  it('strikes before Portal made anything when it is early', async () => {
    const { page, setFaults, inspect } = await setUp()
    setFaults({ backup: { hang: true, at: 'Reading share' } })
    expect((await page.ask(...messages.backup)).progress).toHaveLength(1)
    expect((await inspect()).sharePairs).toEqual([])
  })

  it('leaves the old shares good when a recovery dies before it kept the new ones', async () => {
    const { page, setFaults } = await setUp({ backup: true })
    setFaults({ recover: { fail: 'WS_CLOSED', at: 'Storing share', times: 1 } })
    await expect(page.recover('')).rejects.toMatchObject({ id: 'WS_CLOSED' })
    await page.result(...messages.rawSign)
    await page.recover('')
    await page.result(...messages.rawSign)
  })
})

describe('a slow step', () => {
  it('takes its time and then works', async () => {
    const { page, setFaults } = await setUp()
    setFaults({ getClient: { slow: 120 } })
    const start = performance.now()
    await page.result('portal:getClient')
    expect(performance.now() - start).toBeGreaterThanOrEqual(119)
  })

  it('may be slow at each progress status', async () => {
    const { page, setFaults } = await setUp({ wallet: false })
    setFaults({ generate: { slow: { eachProgress: 60 } } })
    const start = performance.now()
    await page.result('portal:wasm:generate')
    expect(performance.now() - start).toBeGreaterThanOrEqual(3 * 60 - 3)
  })

  it('may fail in the end', async () => {
    const { page, setFaults } = await setUp()
    setFaults({ address: { slow: 50, fail: 'WS_NETWORK_ERROR' } })
    const start = performance.now()
    expect((await page.ask('portal:address')).answer?.data).toMatchObject({ code: 210 })
    expect(performance.now() - start).toBeGreaterThanOrEqual(49)
  })
})

describe('a fault of configure', () => {
  it('answers a reason that the SDK can show', async () => {
    const client = await sandbox.createClient()
    sandbox.setFaults({ configure: { fail: 'AUTH_FAILED' } }, client.clientId)
    const { answer } = await bindPage(sandbox).ask('portal:configure', client)
    expect(answer).toEqual({
      type: 'portal:authenticationError',
      data: expect.stringContaining('AUTH_FAILED'),
    })
  })

  it.each(['hang', 'drop'] as const)('is silence for %s', async (kind) => {
    const client = await sandbox.createClient()
    sandbox.setFaults({ configure: { [kind]: true } }, client.clientId)
    const page = bindPage(sandbox)
    expect((await page.ask('portal:configure', client)).answer).toBeNull()
  })
})

describe('setFaults', () => {
  it('strikes one client and spares the others', async () => {
    const struck = await setUp()
    const spared = await setUp()
    struck.setFaults({ getClient: { fail: 'ERROR' } })
    await expect(struck.page.result('portal:getClient')).rejects.toMatchObject({ code: 999 })
    await spared.page.result('portal:getClient')
    struck.setFaults({})
    await struck.page.result('portal:getClient')
  })

  it('strikes everybody without a client id, but after a fault of their own', async () => {
    const own = await startSandbox()
    try {
      const client = await own.createClient()
      const page = await openPage(own, client)
      own.setFaults({ address: { fail: 'ERROR' }, getClient: { fail: 'ERROR' } })
      own.setFaults({ address: { fail: 'ADDRESS_BLOCKED', times: 1 } }, client.clientId)
      const code = async (type: string) => (await page.ask(type)).answer?.data
      expect(await code('portal:address')).toMatchObject({ id: 'ADDRESS_BLOCKED' })
      expect(await code('portal:address')).toMatchObject({ id: 'ERROR' })
      expect(await code('portal:getClient')).toMatchObject({ id: 'ERROR' })
      own.setFaults({})
      expect(await code('portal:address')).toBe('')
    } finally {
      await own.close()
    }
  })

  it.each<[string, unknown]>([
    ['a step that does not exist', { teleport: { hang: true } }],
    ['an error that is not Portal’s', { backup: { fail: 'OOPS' } }],
    ['two fates at once', { backup: { hang: true, drop: true } }],
    ['a fault that does nothing', { backup: {} }],
    ['a status that the step never reports', { backup: { hang: true, at: 'Decrypting share' } }],
    ['mid-run of a step without progress', { getClient: { hang: true, at: 'Done' } }],
    ['a lost answer in mid-run', { backup: { drop: true, at: 'Done' } }],
    ['a number of times below 1', { backup: { hang: true, times: 0 } }],
    ['a wait that is no number', { backup: { slow: Number.NaN } }],
    ['waits at the progress of a step without', { getClient: { slow: { eachProgress: 5 } } }],
  ])('refuses %s', (_, faults) => {
    expect(() => sandbox.setFaults(faults as SandboxFaults)).toThrow(TypeError)
  })

  it('refuses a client that does not exist', () => {
    expect(() => sandbox.setFaults({}, 'nobody')).toThrow('nobody')
  })
})

async function setUp({ wallet = true, backup = false } = {}) {
  const client = await sandbox.createClient()
  const page = await openPage(sandbox, client)
  if (wallet) await page.result('portal:wasm:generate')
  if (backup) await page.backUp()
  return {
    page,
    setFaults: (faults: SandboxFaults) => sandbox.setFaults(faults, client.clientId),
    inspect: () => sandbox.inspect(client.clientId),
  }
}
