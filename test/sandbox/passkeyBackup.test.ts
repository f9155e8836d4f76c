import {
  type PasskeyOptions,
  type Sandbox,
  type SandboxClientOptions,
  type SandboxFaults,
  startSandbox,
} from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PromptBlocked, PromptClosed, type Prompts } from '../../src/sandbox/page/prompt/prompts.js'
import { newDevice, openPage } from './openPage.js'
import { type Habits, softwareAuthenticator } from './softwareAuthenticator.js'

const related = 'http://localhost:1'

let sandbox: Sandbox
beforeAll(async () => {
  const passkeys: PasskeyOptions = { relatedOrigins: [related] }
  sandbox = await startSandbox({ passkeys })
})
afterAll(() => sandbox.close())

describe('a backup by passkey', () => {
  it.each(['portal', 'self'] as const)(
    'is recovered on another device with the same passkey, in the custody of %s',
    async (custody) => {
      const { open, address } = await setUp({ custody })
      const page = await open()
      const { cipherText, backupIds } = await page.backUp()
      if (custody === 'self') await page.confirm(backupIds)
      const elsewhere = await open(newDevice())
      expect(await elsewhere.recover(custody === 'self' ? cipherText : '')).toBe(address)
      await elsewhere.result('portal:mpc:rawSign', { curve: 'ED25519', param: 'ab' })
    },
  )

  it('reports the steps of every backup', async () => {
    const { open } = await setUp()
    const { progress } = await (await open()).ask('portal:wasm:backup', byPasskey)
    expect(progress.map(({ status }) => status)).toEqual([
      'Reading share',
      'Generating share',
      'Encrypting share',
      'Storing share',
      'Done',
    ])
  })

  it('makes a passkey once and a key each time: the ciphertext before opens no more', async () => {
    const { open, authenticator } = await setUp({ custody: 'self' })
    const page = await open()
    const first = await page.backUp()
    await page.confirm(first.backupIds)
    expect(await page.recover(first.cipherText)).toMatch(/^0x/)
    const second = await page.backUp()
    await page.confirm(second.backupIds)
    await expect(page.recover(first.cipherText)).rejects.toMatchObject({ code: 407 })
    expect(await page.recover(second.cipherText)).toMatch(/^0x/)
    expect(authenticator.shown).toEqual(['create', 'get', 'get', 'get', 'get'])
  })

  it('is not a backup by password, and the other way round', async () => {
    const { open } = await setUp({ custody: 'self' })
    const page = await open()
    await page.confirm((await page.backUp()).backupIds)
    const other = await page.backUpByPassword()
    await expect(page.recover(other.cipherText)).rejects.toMatchObject({ code: 405 })
    await expect(page.recover('hello')).rejects.toMatchObject({ code: 405 })
  })

  it('is not offered where the SDK was given no passkey', async () => {
    const { open } = await setUp()
    const page = await open(undefined, { settings: {} })
    await expect(page.backUp()).rejects.toMatchObject({
      id: 'METHOD_UNSUPPORTED',
      message: expect.stringContaining('passkey'),
    })
  })

  it('goes to the passkey service that the app names, if it is on this machine', async () => {
    const { open } = await setUp()
    const here = await open(undefined, { settings: { passkey: { webAuthnHost: sandbox.host } } })
    await here.backUp()
    const away = { passkey: { webAuthnHost: 'backup.web.portalhq.io' } }
    await expect((await open(undefined, { settings: away })).backUp()).rejects.toMatchObject({
      message: expect.stringContaining('not on this machine'),
    })
  })
})

describe('a passkey that cannot be used', () => {
  it('rejects in the words of the browser', async () => {
    const { open } = await setUp({}, {}, () => {
      throw new DOMException(
        'The operation either timed out or was not allowed.',
        'NotAllowedError',
      )
    })
    await expect((await open()).backUp()).rejects.toEqual({
      id: 'ERROR',
      code: 999,
      message: 'ERROR: NotAllowedError: The operation either timed out or was not allowed.',
    })
  })

  it('rejects when it was made for another relying party', async () => {
    const { open } = await setUp()
    await (await open()).backUp()
    const moved = await open(undefined, { settings: { passkey: { relyingParty: 'example.com' } } })
    await expect(moved.backUp()).rejects.toMatchObject({
      id: 'NOT_FOUND',
      message: expect.stringContaining('another relying party ID'),
    })
  })

  it('rejects when the device did not verify the person, and leaves the backup incomplete', async () => {
    const { open, clientId } = await setUp({}, { verifiesUser: false })
    await expect((await open()).backUp()).rejects.toMatchObject({
      id: 'BAD_REQUEST',
      message: expect.stringContaining('User verification'),
    })
    const { sharePairs } = await sandbox.inspect(clientId)
    expect(sharePairs.map(({ status }) => status)).toEqual(['incomplete', 'incomplete'])
  })

  it('may be used in a prompt of a related origin', async () => {
    const { open } = await setUp({}, { origin: related })
    await (await open()).backUp()
  })
})

describe('a prompt that goes wrong', () => {
  const blocked = () => {
    throw new PromptBlocked()
  }
  const closed = () => {
    throw new PromptClosed()
  }

  it.each([
    ['blocked', blocked, 'ERROR: Failed to open popup'],
    ['closed', closed, 'ERROR: popup_closed_by_user'],
  ] as const)('rejects when its window is %s', async (_, trouble, message) => {
    const { open } = await setUp({}, {}, trouble)
    await expect((await open()).backUp()).rejects.toEqual({ id: 'ERROR', code: 999, message })
  })

  it.each<[string, SandboxFaults, () => never]>([
    ['blocked', { promptBlocked: { hang: true } }, blocked],
    ['blocked', { promptBlocked: { drop: true } }, blocked],
    ['closed', { promptClosed: { hang: true } }, closed],
  ])('is silence when its window is %s and the fault is %j', async (_, faults, trouble) => {
    const { open, clientId } = await setUp({}, {}, trouble)
    sandbox.setFaults(faults, clientId)
    expect((await (await open()).ask('portal:wasm:backup', byPasskey)).answer).toBeNull()
  })

  it('fails as the fault says, at its own moment alone', async () => {
    const { open, clientId, authenticator } = await setUp()
    sandbox.setFaults({ promptClosed: { fail: 'INTERNAL_ERROR' } }, clientId)
    const page = await open()
    await page.backUp()
    sandbox.setFaults({ prompt: { fail: 'INTERNAL_ERROR', times: 1 } }, clientId)
    await expect(page.backUp()).rejects.toMatchObject({ id: 'INTERNAL_ERROR' })
    expect(authenticator.shown).toEqual(['create'])
    await page.backUp()
  })

  it('leaves a passkey behind when only its answer is lost', async () => {
    const { open, clientId, authenticator } = await setUp()
    sandbox.setFaults({ prompt: { drop: true, times: 1 } }, clientId)
    const page = await open()
    expect((await page.ask('portal:wasm:backup', byPasskey)).answer).toBeNull()
    // The service never heard of that passkey, so it does not stand in the way of the next.
    await page.backUp()
    expect(authenticator.shown).toEqual(['create', 'create'])
  })
})

const byPasskey = { backupMethod: 'PASSKEY', backupConfigs: {} }

/** A client with a wallet, and an authenticator that answers the prompts of its pages. */
async function setUp(
  options: SandboxClientOptions = {},
  habits: Partial<Habits> = {},
  trouble?: () => never,
) {
  const client = await sandbox.createClient(options)
  const device = newDevice()
  const authenticator = { ...softwareAuthenticator(), shown: [] as string[] }
  const answering = { origin: sandbox.url, ...habits }
  const prompts: Partial<Prompts> = {
    async passkey(ceremony) {
      try {
        trouble?.()
        const isNew = ceremony.kind === 'registration'
        authenticator.shown.push(isNew ? 'create' : 'get')
        const credential = isNew
          ? authenticator.create(ceremony.options as never, answering)
          : authenticator.get(ceremony.options as never, answering)
        return { credential }
      } catch (cause) {
        if (!(cause instanceof DOMException)) throw cause
        return { name: cause.name, message: cause.message }
      }
    },
  }
  const open = async (on = device, { settings = { passkey: {} } }: { settings?: object } = {}) => {
    const page = await openPage(sandbox, client, on, { settings, prompts })
    return {
      ...page,
      backUp: () =>
        page.result<{ cipherText: string; backupIds: string[] }>('portal:wasm:backup', byPasskey),
      backUpByPassword: page.backUp,
      confirm: (backupIds: string[]) =>
        page.result('portal:api:setBackupStatus', {
          backupIds,
          status: 'STORED_CLIENT_BACKUP_SHARE',
        }),
      recover: (cipherText: string) =>
        page.result<string>('portal:wasm:recover', { ...byPasskey, cipherText }),
    }
  }
  const address = await (await open()).result<string>('portal:wasm:generate')
  return { open, address, authenticator, clientId: client.clientId }
}
