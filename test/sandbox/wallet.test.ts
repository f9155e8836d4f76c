import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { hexToBytes, randomBytes } from '@noble/curves/utils.js'
import { type Sandbox, startSandbox } from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eip155Address } from '../../src/sandbox/crypto/addresses.js'
import { newDevice, openPage, type Page, password } from './openPage.js'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

describe('a new wallet', () => {
  it('has an address on both chains, and no backup', async () => {
    const { page, clientId } = await setUp({ wallet: false })
    expect(await page.result('portal:address')).toBe('')

    const { answer, progress } = await page.ask('portal:wasm:generate')
    expect(answer).toEqual({
      type: 'portal:wasm:generateResult',
      data: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/),
    })
    expect(progress).toEqual([
      { status: 'Generating share', done: false },
      { status: 'Storing share', done: false },
      { status: 'Done', done: true },
    ])
    const { addresses, sharePairs } = await sandbox.inspect(clientId)
    expect(addresses).toEqual({
      eip155: answer?.data,
      solana: expect.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/),
    })
    expect(await page.result('portal:address')).toBe(addresses?.eip155)
    expect(sharePairs).toEqual([])
  })

  it('is the only one: a second is refused', async () => {
    const { page } = await setUp()
    await expect(page.result('portal:wasm:generate')).rejects.toMatchObject({ id: 'STATE_INVALID' })
  })

  it('is made anew when the page died before it kept its shares', async () => {
    const { page, clientId } = await setUp({ wallet: false })
    sandbox.setFaults({ generate: { hang: true, at: 'Storing share', times: 1 } }, clientId)
    expect((await page.ask('portal:wasm:generate')).answer).toBeNull()
    expect((await sandbox.inspect(clientId)).addresses).toBeNull()

    await page.result('portal:wasm:generate')
    expect((await sandbox.inspect(clientId)).addresses).not.toBeNull()
    await expectSignatures(page, clientId)
  })

  it('signs on both curves with a digest or message in hex', async () => {
    const { page, clientId } = await setUp()
    await expectSignatures(page, clientId)
    const digest = `0x${'ab'.repeat(32)}`
    const signed = await page.result('portal:mpc:rawSign', { curve: 'SECP256K1', param: digest })
    expect(signed).toMatch(/^[0-9a-f]{130}$/)
    for (const param of ['not hex', 'ab', '']) {
      await expect(
        page.result('portal:mpc:rawSign', { curve: 'SECP256K1', param }),
      ).rejects.toMatchObject({ id: 'BAD_REQUEST' })
    }
  })
})

describe('a backup kept by Portal', () => {
  it('is complete by itself and recovers without a ciphertext', async () => {
    const { page, clientId } = await setUp()
    const before = await sandbox.inspect(clientId)
    const { answer, progress } = await page.ask('portal:wasm:backup', {
      backupMethod: 'PASSWORD',
      backupConfigs: { passwordStorage: { password } },
    })
    expect(progress.map(({ status }) => status)).toEqual([
      'Reading share',
      'Generating share',
      'Encrypting share',
      'Storing share',
      'Done',
    ])
    const { sharePairs, told } = await sandbox.inspect(clientId)
    expect(answer?.data).toMatchObject({ backupIds: sharePairs.map(({ id }) => id) })
    expect(sharePairs).toMatchObject([
      { method: 'PASSWORD', curve: 'SECP256K1', status: 'completed' },
      { method: 'PASSWORD', curve: 'ED25519', status: 'completed' },
    ])
    expect(told).toEqual([])

    await page.result('portal:destroy')
    expect(await page.recover('')).toBe(before.addresses?.eip155)
    expect((await sandbox.inspect(clientId)).addresses).toEqual(before.addresses)
    await expectSignatures(page, clientId)
  })

  it('recovers the newest one', async () => {
    const { page } = await setUp()
    await page.backUp('the first password')
    await page.backUp('the second password')
    await expect(page.recover('', 'the first password')).rejects.toMatchObject({ code: 407 })
    await page.recover('', 'the second password')
  })

  it('is not found where there is none', async () => {
    const { page } = await setUp()
    await expect(page.recover('')).rejects.toMatchObject({ id: 'NOT_FOUND', code: 203 })
  })
})

describe('a backup kept by the app', () => {
  it('recovers on a new device once Portal knows that it is stored', async () => {
    const { page, clientId, apiKey } = await setUp({ custody: 'self' })
    const { cipherText, backupIds } = await page.backUp()
    const stranger = await openPage(sandbox, { apiKey })
    await expect(stranger.recover(cipherText)).rejects.toMatchObject({ id: 'STATE_INVALID' })

    await page.result('portal:api:setBackupStatus', {
      backupIds,
      status: 'STORED_CLIENT_BACKUP_SHARE',
    })
    const { addresses } = await sandbox.inspect(clientId)
    const { answer, progress } = await stranger.ask('portal:wasm:recover', {
      cipherText,
      backupMethod: 'PASSWORD',
      backupConfigs: { passwordStorage: { password } },
    })
    expect(answer?.data).toBe(addresses?.eip155)
    expect(progress.map(({ status }) => status)).toEqual([
      'Reading share',
      'Decrypting share',
      'Parsing share',
      'Recovering signing share',
      'Generating share',
      'Storing share',
      'Recovering backup share',
      'Generating share',
      'Encrypting share',
      'Storing share',
      'Done',
    ])
    await expectSignatures(stranger, clientId)
  })

  it('leaves the shares of other devices stale when one recovers', async () => {
    const { page, clientId, apiKey } = await setUp({ custody: 'self' })
    const { cipherText } = await confirmedBackup(page)
    const elsewhere = await openPage(sandbox, { apiKey })
    await elsewhere.recover(cipherText)

    await expect(
      page.result('portal:mpc:rawSign', { curve: 'ED25519', param: 'ab' }),
    ).rejects.toMatchObject({ id: 'SIGN_SHARE_MISMATCH', code: 116 })
    await expect(page.backUp()).rejects.toMatchObject({ id: 'DKG_REFRESH_MISMATCH' })
    await page.recover(cipherText)
    await expectSignatures(page, clientId)
  })

  it('goes on opening with its own password after later backups and recoveries', async () => {
    const { page, clientId } = await setUp({ custody: 'self' })
    const first = await confirmedBackup(page, 'the first password')
    const second = await confirmedBackup(page, 'the second password')
    await page.recover(first.cipherText, 'the first password')
    await page.recover(second.cipherText, 'the second password')
    await page.recover(first.cipherText, 'the first password')
    await expectSignatures(page, clientId)
  })

  it('stays closed to a wrong password, and costs nothing', async () => {
    const { page, clientId } = await setUp({ custody: 'self' })
    const { cipherText } = await confirmedBackup(page)
    await expect(page.recover(cipherText, 'another password')).rejects.toEqual({
      code: 407,
      id: 'DECRYPT_FAILED',
      message: expect.stringContaining('DECRYPT_FAILED'),
    })
    await expectSignatures(page, clientId)
  })

  it('does not open what is no ciphertext, and none of another client', async () => {
    const { page } = await setUp({ custody: 'self' })
    const { page: other } = await setUp({ custody: 'self' })
    const { cipherText } = await confirmedBackup(other)
    await expect(page.recover('[object Object]')).rejects.toMatchObject({
      id: 'DECRYPT_FAILED',
      code: 405,
    })
    await expect(page.recover(cipherText)).rejects.toMatchObject({ id: 'NOT_FOUND' })
  })

  it('holds no share that signs without the other half', async () => {
    const { page, clientId } = await setUp({ custody: 'self' })
    const { cipherText } = await confirmedBackup(page)
    const { wallets } = await page.result<Client>('portal:getClient')
    const shares = JSON.stringify({
      cipherText,
      wallets,
      inspected: await sandbox.inspect(clientId),
    })
    // A share or key is 64 hex digits; only public keys (33 bytes, or 32 in base58) may be seen.
    const long = shares.match(/[0-9a-f]{64,}/g) ?? []
    expect(long.sort()).toEqual(wallets.map(({ publicKey }) => publicKey).sort())
  })
})

describe('the page', () => {
  it('says by curve what is on this device, and forgets it on request', async () => {
    const { page, apiKey, device } = await setUp()
    const check = () => page.result('portal:checkSharesOnDevice')
    expect(await check()).toEqual({ SECP256K1: true, ED25519: true })
    const reopened = await openPage(sandbox, { apiKey }, device)
    expect(await reopened.result('portal:checkSharesOnDevice')).toEqual(await check())

    expect(await page.result('portal:destroy')).toBe(true)
    expect(await check()).toEqual({ SECP256K1: false, ED25519: false })
    await expect(page.backUp()).rejects.toMatchObject({ id: 'STATE_INVALID' })
  })

  it('keeps the shares of two clients on one device apart', async () => {
    const { device } = await setUp()
    const { page } = await setUp({ wallet: false, device })
    expect(await page.result('portal:checkSharesOnDevice')).toEqual({
      SECP256K1: false,
      ED25519: false,
    })
  })

  it('does not start a second wallet operation while one runs', async () => {
    const { page } = await setUp()
    const first = page.ask('portal:wasm:backup', {
      backupMethod: 'PASSWORD',
      backupConfigs: { passwordStorage: { password } },
    })
    await expect(page.backUp()).rejects.toMatchObject({ id: 'OPERATION_IN_PROGRESS' })
    await first
    await page.backUp()
  })

  it.each(['PASSKEY', 'GDRIVE', 'UNKNOWN', undefined])(
    'does not back up with %s',
    async (method) => {
      const { page } = await setUp()
      await expect(
        page.result('portal:wasm:backup', { backupMethod: method, backupConfigs: {} }),
      ).rejects.toMatchObject({ id: 'METHOD_UNSUPPORTED' })
    },
  )

  it('answers a message that it does not know with an error of its type', async () => {
    const { page } = await setUp()
    const { answer } = await page.ask('portal:wasm:sign', { method: 'personal_sign' })
    expect(answer).toMatchObject({
      type: 'portal:wasm:signError',
      data: { id: 'METHOD_UNSUPPORTED', code: 310 },
    })
  })
})

interface Client {
  wallets: { curve: string; publicKey: string }[]
}

async function setUp(
  options: {
    custody?: 'portal' | 'self'
    wallet?: boolean
    device?: ReturnType<typeof newDevice>
  } = {},
) {
  const { custody = 'portal', wallet = true, device = newDevice() } = options
  const client = await sandbox.createClient({ custody })
  const page = await openPage(sandbox, client, device)
  if (wallet) await page.result('portal:wasm:generate')
  return { ...client, page, device }
}

async function confirmedBackup(page: Page, text = password) {
  const backup = await page.backUp(text)
  await page.result('portal:storedClientBackupShare', { success: true, backupMethod: 'PASSWORD' })
  return backup
}

/** What the device and Portal sign together passes the standard check under the wallet's own keys. */
async function expectSignatures(page: Page, clientId: string) {
  const { wallets } = await page.result<Client>('portal:getClient')
  const keyOf = (curve: string) => {
    const wallet = wallets.find((candidate) => candidate.curve === curve)
    return hexToBytes(wallet?.publicKey ?? '')
  }
  const digest = randomBytes(32)
  const param = Buffer.from(digest).toString('hex')
  const sign = (curve: string) => page.result<string>('portal:mpc:rawSign', { curve, param })

  const ecdsa = hexToBytes((await sign('SECP256K1')).slice(0, 128))
  expect(secp256k1.verify(ecdsa, digest, keyOf('SECP256K1'), { prehash: false })).toBe(true)
  const eddsa = hexToBytes(await sign('ED25519'))
  expect(ed25519.verify(eddsa, digest, keyOf('ED25519'))).toBe(true)

  const { addresses } = await sandbox.inspect(clientId)
  expect(eip155Address(Buffer.from(keyOf('SECP256K1')).toString('hex'))).toBe(addresses?.eip155)
}
